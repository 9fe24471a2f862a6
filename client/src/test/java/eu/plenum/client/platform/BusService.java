// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A service on a real session bus, written from the D-Bus specification and not with GIO, so that it shows what GIO really sent.
 * It notes each call as {@code Member[arguments]} and answers by a table.
 */
final class BusService implements AutoCloseable {
    private final SocketChannel channel;
    private final Map<String, Function<List<Object>, Answer>> answers;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private int serial;

    /** @param body in the wire's form, little-endian */
    record Answer(String signature, ByteBuffer body) {
        static final Answer NOTHING = new Answer("", ByteBuffer.allocate(0));

        static Answer uint32(int value) {
            return new Answer("u", new Writer().uint32(value).buffer());
        }

        static Answer path(String value) {
            return new Answer("o", new Writer().text(value).buffer());
        }

        static Answer texts(String... values) {
            Writer inside = new Writer();
            for (String value : values) {
                inside.text(value);
            }
            // the elements of an array of strings align like its length
            return new Answer(
                    "as",
                    new Writer()
                            .uint32(inside.bytes().length)
                            .raw(inside.bytes())
                            .buffer());
        }
    }

    BusService(Path socket, String name, Map<String, Function<List<Object>, Answer>> answers) throws IOException {
        this.answers = answers;
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        int user = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        String id = HexFormat.of().formatHex(Integer.toString(user).getBytes(StandardCharsets.US_ASCII));
        send("\0AUTH EXTERNAL " + id + "\r\n");
        if (!line().startsWith("OK")) {
            throw new IOException("the bus did not let us in");
        }
        send("BEGIN\r\n");
        ask("Hello", "", new byte[0]);
        ask("RequestName", "su", new Writer().text(name).uint32(0).bytes());
        Thread.ofPlatform().daemon().name("bus-service-" + name).start(this::serve);
    }

    List<String> calls() {
        return calls;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void serve() {
        try {
            while (true) {
                Message message = read();
                if (message.type() == 1) {
                    calls.add(message.member() + message.arguments());
                    Answer answer = answers.getOrDefault(message.member(), _ -> Answer.NOTHING)
                            .apply(message.arguments());
                    write(
                            2,
                            message.serial(),
                            message.sender(),
                            "",
                            answer.signature(),
                            answer.body().array());
                }
            }
        } catch (IOException ended) {
            calls.add("closed");
        }
    }

    /** Asks the bus itself and waits for its answer. */
    private void ask(String member, String signature, byte[] body) throws IOException {
        int asked = write(1, 0, "org.freedesktop.DBus", member, signature, body);
        while (read().replyTo() != asked) {
            // a signal of the bus comes before its answer
        }
    }

    private int write(int type, int replyTo, String destination, String member, String signature, byte[] body)
            throws IOException {
        Writer fields = new Writer();
        if (type == 1) {
            fields.field(1, "o", "/org/freedesktop/DBus");
            fields.field(2, "s", "org.freedesktop.DBus");
            fields.field(3, "s", member);
        } else {
            fields.align(8).octet(5).signature("u").uint32(replyTo);
        }
        fields.field(6, "s", destination);
        if (!signature.isEmpty()) {
            fields.align(8).octet(8).signature("g").signature(signature);
        }
        serial++;
        Writer header = new Writer()
                .octet('l')
                .octet(type)
                .octet(0)
                .octet(1)
                .uint32(body.length)
                .uint32(serial)
                .uint32(fields.bytes().length)
                .raw(fields.bytes())
                .align(8)
                .raw(body);
        channel.write(ByteBuffer.wrap(header.bytes()));
        return serial;
    }

    private record Message(int type, int serial, int replyTo, String member, String sender, List<Object> arguments) {}

    private Message read() throws IOException {
        ByteBuffer head = bytes(16);
        int type = head.get(1);
        int length = head.getInt(4);
        int number = head.getInt(8);
        int fieldsLength = head.getInt(12);
        ByteBuffer fields = bytes((fieldsLength + 7) / 8 * 8);
        fields.limit(fieldsLength);
        int replyTo = 0;
        String member = "";
        String sender = "";
        String signature = "";
        Reader reader = new Reader(fields);
        while (fields.hasRemaining()) {
            reader.align(8);
            int code = fields.get();
            Object value = reader.value(reader.signature());
            switch (code) {
                case 3 -> member = (String) value;
                case 5 -> replyTo = (int) value;
                case 7 -> sender = (String) value;
                case 8 -> signature = (String) value;
                default -> {
                    // path, interface and destination are as asked for
                }
            }
        }
        return new Message(type, number, replyTo, member, sender, new Reader(bytes(length)).all(signature));
    }

    private ByteBuffer bytes(int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < 2 || !line.substring(line.length() - 2).equals("\r\n")) {
            line.append((char) bytes(1).get(0));
        }
        return line.toString();
    }

    private void send(String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Marshals values, aligned from the start of what is written. */
    private static final class Writer {
        private final ByteBuffer buffer = ByteBuffer.allocate(4_096).order(ByteOrder.LITTLE_ENDIAN);

        byte[] bytes() {
            byte[] bytes = new byte[buffer.position()];
            buffer.get(0, bytes);
            return bytes;
        }

        ByteBuffer buffer() {
            return ByteBuffer.wrap(bytes());
        }

        Writer align(int to) {
            buffer.position((buffer.position() + to - 1) / to * to);
            return this;
        }

        Writer octet(int value) {
            buffer.put((byte) value);
            return this;
        }

        Writer raw(byte[] bytes) {
            buffer.put(bytes);
            return this;
        }

        Writer uint32(int value) {
            align(4);
            buffer.putInt(value);
            return this;
        }

        Writer text(String value) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            return uint32(bytes.length).raw(bytes).octet(0);
        }

        Writer signature(String value) {
            return octet(value.length())
                    .raw(value.getBytes(StandardCharsets.US_ASCII))
                    .octet(0);
        }

        Writer field(int code, String type, String value) {
            return align(8).octet(code).signature(type).text(value);
        }
    }

    /** Reads values by their signature. */
    private record Reader(ByteBuffer buffer) {

        List<Object> all(String signature) {
            List<Object> values = new ArrayList<>();
            int at = 0;
            while (at < signature.length()) {
                String one = first(signature.substring(at));
                values.add(value(one));
                at += one.length();
            }
            return values;
        }

        Object value(String type) {
            return switch (type.charAt(0)) {
                case 'y' -> (int) buffer.get();
                case 'u', 'i' -> align(4).getInt();
                case 's', 'o' -> text(align(4).getInt());
                case 'g' -> text(buffer.get());
                case 'v' -> value(signature());
                case 'a' -> array(type.substring(1));
                case '{' -> {
                    align(8);
                    yield value(type.substring(1, 2)) + "=" + value(type.substring(2, type.length() - 1));
                }
                default -> throw new IllegalArgumentException(type);
            };
        }

        String signature() {
            return text(buffer.get());
        }

        ByteBuffer align(int to) {
            return buffer.position((buffer.position() + to - 1) / to * to);
        }

        private List<Object> array(String of) {
            int length = align(4).getInt();
            align(of.startsWith("{") ? 8 : of.startsWith("y") ? 1 : 4);
            int end = buffer.position() + length;
            List<Object> values = new ArrayList<>();
            while (buffer.position() < end) {
                values.add(value(of));
            }
            return values;
        }

        private String text(int length) {
            byte[] bytes = new byte[length];
            buffer.get(bytes).get();
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private static String first(String signature) {
            if (signature.startsWith("a")) {
                return "a" + first(signature.substring(1));
            }
            return signature.startsWith("{")
                    ? signature.substring(0, signature.indexOf('}') + 1)
                    : signature.substring(0, 1);
        }
    }
}
