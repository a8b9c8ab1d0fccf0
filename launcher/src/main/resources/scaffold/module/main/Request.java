package dev.orderly.{{service}}.{{feature}}.web;

import dev.orderly.serviceapi.text.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** {{A}} {{entity}}, as a clerk writes it. */
record {{Entity}}Request(
        @NotNull UUID {{replica}}Id,
        @NotBlank @Size(max = 200) @SingleLine String note) {}
