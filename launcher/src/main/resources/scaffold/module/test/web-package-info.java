@NullMarked
package dev.orderly.{{service}}.{{feature}}.web;

import org.jspecify.annotations.NullMarked;
