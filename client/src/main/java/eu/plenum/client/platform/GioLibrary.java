// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The functions of GIO 2.0 that D-Bus needs (docs.gtk.org/gio), found on first use. No function here calls back. GIO is there
 * wherever JavaFX shows a window on Linux, which brings GTK 3.
 */
@SuppressWarnings(
        "restricted") // the signatures are those of the headers; java.options allows this module native access
final class GioLibrary {
    private static final String GIO = "libgio-2.0.so.0";
    private static final String GOBJECT = "libgobject-2.0.so.0";
    private static final String GLIB = "libglib-2.0.so.0";
    private static final FunctionDescriptor FREE = FunctionDescriptor.ofVoid(ADDRESS);

    final MethodHandle connect;
    final MethodHandle call;
    final MethodHandle closeConnection;
    final MethodHandle isClosed;
    final MethodHandle unrefObject;
    final MethodHandle freeError;
    final MethodHandle newString;
    final MethodHandle newUint32;
    final MethodHandle newInt32;
    final MethodHandle newByte;
    final MethodHandle newVariant;
    final MethodHandle newTuple;
    final MethodHandle newArray;
    final MethodHandle newDictEntry;
    final MethodHandle newType;
    final MethodHandle freeType;
    final MethodHandle child;
    final MethodHandle childCount;
    final MethodHandle getUint32;
    final MethodHandle getString;
    final MethodHandle unrefValue;

    private GioLibrary() {
        SymbolLookup gio = library(GIO);
        SymbolLookup gobject = library(GOBJECT);
        SymbolLookup glib = library(GLIB);
        connect = function(
                gio,
                "g_dbus_connection_new_for_address_sync",
                FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        call = function(
                gio,
                "g_dbus_connection_call_sync",
                FunctionDescriptor.of(
                        ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT,
                        ADDRESS, ADDRESS));
        closeConnection = function(
                gio, "g_dbus_connection_close_sync", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        isClosed = function(gio, "g_dbus_connection_is_closed", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        unrefObject = function(gobject, "g_object_unref", FREE);
        freeError = function(glib, "g_error_free", FREE);
        newString = function(glib, "g_variant_new_string", FunctionDescriptor.of(ADDRESS, ADDRESS));
        newUint32 = function(glib, "g_variant_new_uint32", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        newInt32 = function(glib, "g_variant_new_int32", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        newByte = function(glib, "g_variant_new_byte", FunctionDescriptor.of(ADDRESS, JAVA_BYTE));
        newVariant = function(glib, "g_variant_new_variant", FunctionDescriptor.of(ADDRESS, ADDRESS));
        newTuple = function(glib, "g_variant_new_tuple", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        newArray = function(glib, "g_variant_new_array", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
        newDictEntry = function(glib, "g_variant_new_dict_entry", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        newType = function(glib, "g_variant_type_new", FunctionDescriptor.of(ADDRESS, ADDRESS));
        freeType = function(glib, "g_variant_type_free", FREE);
        child = function(glib, "g_variant_get_child_value", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        childCount = function(glib, "g_variant_n_children", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        getUint32 = function(glib, "g_variant_get_uint32", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        getString = function(glib, "g_variant_get_string", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        unrefValue = function(glib, "g_variant_unref", FREE);
    }

    /** None where the library is missing. Loading it again gives new handles to the same functions. */
    static Optional<GioLibrary> load() {
        try {
            return Optional.of(new GioLibrary());
        } catch (IllegalArgumentException | UnsatisfiedLinkError missing) {
            return Optional.empty();
        }
    }

    /** A C string of the library's, copied; at most 64 KiB. */
    static String string(MemorySegment address) {
        return address.equals(MemorySegment.NULL)
                ? ""
                : address.reinterpret(1 << 16).getString(0);
    }

    /** The message of a {@code GError}, which is {@code {guint32 domain; gint code; char *message;}}. */
    static String message(MemorySegment error) {
        return string(error.reinterpret(8 + ADDRESS.byteSize()).get(ValueLayout.ADDRESS, 8));
    }

    private static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor signature) {
        MemorySegment address = library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name));
        return Linker.nativeLinker().downcallHandle(address, signature);
    }
}
