package dev.orderly.warehouse.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.orderly.contracts.Money;
import dev.orderly.contracts.ProductState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final UUID ID = UUID.randomUUID();

    private final Product product = new Product(ID, details("Blue mug", "12.5"));

    private static ProductDetails details(String name, String price) {
        return new ProductDetails("MUG-BLUE", name, "Holds coffee", "kitchen", Money.of(price, "EUR"));
    }

    @Test
    void aNewProductIsSold() {
        assertThat(product.state().isSold()).isTrue();
        assertThat(product.state().id()).isEqualTo(ID);
    }

    @Test
    void aPriceAlwaysHasCents() {
        assertThat(product.state().price()).isEqualTo(Money.of("12.50", "EUR"));
    }

    @Test
    void aPriceIsNeverRounded() {
        assertThatThrownBy(() -> product.edit(details("Blue mug", "12.505"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aProductCanBeEdited() {
        product.edit(details("Navy mug", "13"));

        assertThat(product.state().name()).isEqualTo("Navy mug");
        assertThat(product.state().price()).isEqualTo(Money.of("13.00", "EUR"));
    }

    @Test
    void aDiscontinuedProductIsNotSold() {
        product.discontinue();

        assertThat(product.state().status()).isEqualTo(ProductState.Status.DISCONTINUED);
        assertThat(product.state().isSold()).isFalse();
    }

    @Test
    void aDiscontinuedProductStaysAsItIs() {
        product.discontinue();

        assertThatThrownBy(() -> product.edit(details("Navy mug", "13")))
                .isInstanceOf(ProductRefused.Discontinued.class);
        assertThatThrownBy(product::discontinue).isInstanceOf(ProductRefused.Discontinued.class);
        assertThat(product.state().name()).isEqualTo("Blue mug");
    }
}
