// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of D-Bus, of the few kinds that we send. */
sealed interface BusValue {

    record Text(String value) implements BusValue {}

    record Uint32(int value) implements BusValue {}

    record Int32(int value) implements BusValue {}

    record Uint8(byte value) implements BusValue {}

    record Texts(List<String> values) implements BusValue {}

    /** {@code a{sv}}, in the order of the names. */
    record Options(SortedMap<String, BusValue> values) implements BusValue {
        Options(Map<String, BusValue> values) {
            this(Collections.unmodifiableSortedMap(new TreeMap<>(values)));
        }
    }
}
