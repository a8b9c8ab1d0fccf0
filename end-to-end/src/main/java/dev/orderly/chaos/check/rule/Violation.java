package dev.orderly.chaos.check.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not be.
 *
 * @param rule the name of the rule that found it
 * @param key the entity it is about; null if it is about none
 * @param what in words; nothing personal
 */
public record Violation(String rule, @Nullable UUID key, String what) {}
