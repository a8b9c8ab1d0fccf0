package dev.orderly.gateway.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Shows each message in the log on one line, and escapes control characters: with them whatever a caller or another
 * program sends could look like a line of its own, or command a terminal.
 */
@LoggingFilter(name = "single-lines")
public final class SingleLines implements Filter {

    private static final ExtFormatter TEXT = new PatternFormatter("%s");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\t]]");

    @Override
    public boolean isLoggable(LogRecord record) {
        // JBoss wraps every other record in one of these.
        if (record instanceof ExtLogRecord line) {
            String message = TEXT.formatMessage(line);
            if (message != null && hasControl(message)) {
                line.setMessage(escaped(message), FormatStyle.NO_FORMAT);
            }
            @Nullable Throwable thrown = line.getThrown();
            if (thrown != null) {
                line.setThrown(SingleLineThrowable.of(thrown));
            }
        }
        return true;
    }

    static boolean hasControl(String text) {
        return CONTROL.matcher(text).find();
    }

    static String escaped(String text) {
        return CONTROL.matcher(text).replaceAll(control -> switch (control.group()
                .charAt(0)) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            default -> "\\\\u%04x".formatted((int) control.group().charAt(0));
        });
    }
}
