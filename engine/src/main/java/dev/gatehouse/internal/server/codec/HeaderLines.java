package dev.gatehouse.internal.server.codec;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Header lines from and to Netty's, order and case kept. */
public final class HeaderLines {

    private HeaderLines() {}

    /** The lines as they came. */
    public static Headers read(HttpHeaders lines) {
        List<Header> read = new ArrayList<>(lines.size());
        for (Map.Entry<String, String> line : lines) {
            read.add(new Header(line.getKey(), WireText.read(line.getValue())));
        }
        return new Headers(read);
    }

    /**
     * The lines for Netty, values without the blanks around them, which are no part of a value.
     *
     * @throws IllegalArgumentException if a name is no token or a value holds a line break
     */
    public static HttpHeaders write(Headers lines) {
        HttpHeaders written = DefaultHttpHeadersFactory.headersFactory().newHeaders();
        for (Header line : lines) {
            written.add(line.name(), WireText.write(line.value().strip()));
        }
        return written;
    }
}
