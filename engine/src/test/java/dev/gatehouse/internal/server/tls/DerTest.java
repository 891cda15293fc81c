package dev.gatehouse.internal.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerTest {

    @Test
    void writes_identifiers_in_groups_of_seven_bits() {
        assertThat(hex(Der.oid("2.5.4.3"))).isEqualTo("0603550403");
        assertThat(hex(Der.oid("1.2.840.10045.4.3.2"))).isEqualTo("06082a8648ce3d040302");
    }

    @Test
    void writes_a_positive_number_whose_first_bit_is_set_with_a_zero_before() {
        assertThat(hex(Der.integer(BigInteger.valueOf(200)))).isEqualTo("020200c8");
    }

    @Test
    void writes_lengths_from_128_on_with_their_own_length() {
        assertThat(hex(Der.octets(new byte[127]))).startsWith("047f00");
        assertThat(hex(Der.octets(new byte[128]))).startsWith("04818000");
        assertThat(hex(Der.octets(new byte[300]))).startsWith("0482012c00");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
