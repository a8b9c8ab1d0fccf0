package dev.orderly.customers.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    private static final String REGEXP =
            MailAddress.class.getAnnotation(Pattern.class).regexp();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "ada.lovelace+invoices@mail.example.co.uk",
                "o'neill_{1}@x-y.example",
                "ada@xn--bcher-kva.example",
                "ada@1and1.com",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz012345678901@example.org"
            })
    void whatCanBeMailedIsTaken(String address) {
        assertThat(address).matches(REGEXP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a b\"@example.org",
                "\"a,b\"@example.org",
                "a,b@example.org",
                "a(b)@example.org",
                "<a@example.org>",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a\u200b@example.org",
                "a@exam\u00adple.org",
                "a@b",
                "a@b.",
                "a@.example.org",
                "a@example..org",
                "a@-x.org",
                "a@x-.org",
                "a@under_score.org",
                ".a@example.org",
                "a.@example.org",
                "a..b@example.org",
                "a@b@example.org",
                "@example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@example.org\n",
                " ada@example.org",
                "j\u00f6rg@example.org",
                "ada@b\u00fccher.example",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz0123456789012@example.org",
                "a@abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz012345678901.org"
            })
    void whatAMailClientOrServerWouldRefuseIsRefused(String address) {
        assertThat(address).doesNotMatch(REGEXP);
    }
}
