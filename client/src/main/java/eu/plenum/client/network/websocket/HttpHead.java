// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line and the headers of an HTTP answer; its body is never read.
 *
 * @param headers by their names in lower case, the last of each name
 */
record HttpHead(int status, Map<String, String> headers) {
    /** Far above what servers and their proxies send. */
    static final int BYTES = 64 * 1024;

    private static final int END = 0x0d0a0d0a;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})( .*)?");

    /** @throws ViolationException when it is no answer, or too long */
    static HttpHead read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int last = 0; last != END; ) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection ended before the answer");
            }
            if (head.length() >= BYTES) {
                throw new ViolationException("an answer with headers without end");
            }
            head.append((char) next);
            last = (last << 8) | next;
        }
        List<String> lines = head.toString().lines().toList();
        Matcher first = STATUS.matcher(lines.getFirst());
        if (!first.matches()) {
            throw new ViolationException("an answer that is not HTTP");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new HttpHead(Integer.parseInt(first.group(1)), Map.copyOf(headers));
    }

    static byte[] bytes(String head) {
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
