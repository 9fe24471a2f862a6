// SPDX-License-Identifier: EUPL-1.2
module com.google.protobuf {
    requires java.logging;
    requires jdk.unsupported;

    exports com.google.protobuf;
}
