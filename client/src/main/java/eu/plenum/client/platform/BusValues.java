// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Makes GVariants. Each is floating: whatever it is put into, or the call that takes it, owns it.
 *
 * @param arena holds what is only needed while they are made
 */
record BusValues(GioLibrary gio, Arena arena) {

    MemorySegment tuple(List<BusValue> values) throws Throwable {
        return (MemorySegment) gio.newTuple.invokeExact(children(values), (long) values.size());
    }

    /** A type by its signature; to be freed. */
    MemorySegment type(String signature) throws Throwable {
        return (MemorySegment) gio.newType.invokeExact(arena.allocateFrom(signature));
    }

    private MemorySegment value(BusValue value) throws Throwable {
        return switch (value) {
            case BusValue.Text(String text) -> string(text);
            case BusValue.Uint32(int number) -> (MemorySegment) gio.newUint32.invokeExact(number);
            case BusValue.Int32(int number) -> (MemorySegment) gio.newInt32.invokeExact(number);
            case BusValue.Uint8(byte number) -> (MemorySegment) gio.newByte.invokeExact(number);
            case BusValue.Texts(List<String> texts) ->
                array(
                        "s",
                        children(
                                texts.stream().<BusValue>map(BusValue.Text::new).toList()),
                        texts.size());
            case BusValue.Options options -> options(options);
        };
    }

    private MemorySegment options(BusValue.Options options) throws Throwable {
        MemorySegment entries = pointers(options.values().size());
        int at = 0;
        for (var option : options.values().entrySet()) {
            MemorySegment boxed = (MemorySegment) gio.newVariant.invokeExact(value(option.getValue()));
            MemorySegment entry = (MemorySegment) gio.newDictEntry.invokeExact(string(option.getKey()), boxed);
            entries.setAtIndex(ADDRESS, at++, entry);
        }
        return array("{sv}", entries, options.values().size());
    }

    private MemorySegment array(String of, MemorySegment children, int count) throws Throwable {
        MemorySegment type = type(of);
        try {
            return (MemorySegment) gio.newArray.invokeExact(type, children, (long) count);
        } finally {
            gio.freeType.invokeExact(type);
        }
    }

    private MemorySegment children(List<BusValue> values) throws Throwable {
        MemorySegment children = pointers(values.size());
        for (int at = 0; at < values.size(); at++) {
            children.setAtIndex(ADDRESS, at, value(values.get(at)));
        }
        return children;
    }

    /** D-Bus strings hold neither NUL nor half characters; Java writes the latter as question marks. */
    private MemorySegment string(String text) throws Throwable {
        return (MemorySegment) gio.newString.invokeExact(arena.allocateFrom(text.replace("\0", "")));
    }

    private MemorySegment pointers(int count) {
        return arena.allocate(ADDRESS, Math.max(1, count));
    }
}
