package dev.orderly.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {

    private final CatalogueFile file = CatalogueFile.read();

    @Test
    void productsCanBeSoldAndToldApart() {
        List<CatalogueFile.Product> products =
                file.products().values().stream().flatMap(List::stream).toList();

        assertThat(products).hasSizeGreaterThanOrEqualTo(60);
        assertThat(products).extracting(CatalogueFile.Product::sku).doesNotHaveDuplicates();
        assertThat(products).allSatisfy(product -> {
            assertThat(new BigDecimal(product.price())).isPositive().hasScaleOf(2);
            assertThat(product.stock()).isPositive();
            assertThat(product.name()).isNotBlank();
            assertThat(product.description()).isNotBlank();
        });
    }

    @Test
    void bothDemoCustomersHaveAProfile() {
        assertThat(file.customers()).containsOnlyKeys("customer", "customer2");
    }
}
