package dev.orderly.launcher.component;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mail server's process: it writes every message to a file that a mail program can open, before it accepts the
 * message.
 */
final class FileMailServer {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path directory;
    private final AtomicInteger count = new AtomicInteger();

    private FileMailServer(Path directory) {
        this.directory = directory;
    }

    /** @param arguments port and directory */
    public static void main(String[] arguments) throws IOException {
        var files = new FileMailServer(Files.createDirectories(Path.of(arguments[1])));
        var setup = new ServerSetup(Integer.parseInt(arguments[0]), "localhost", ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup);
        GreenMailUser anybody = server.setUser("anybody", "anybody");
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            files.write(message);
            forgetKeptInMemory(server);
            return anybody;
        });
        server.start();
    }

    private static void forgetKeptInMemory(GreenMail server) throws MessagingException {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new MessagingException("The mailbox could not be emptied", e);
        }
    }

    private void write(MovingMessage message) throws MessagingException {
        String name = "%s-%d.eml".formatted(TIME.format(Instant.now()), count.incrementAndGet());
        try (OutputStream out = Files.newOutputStream(directory.resolve(name))) {
            message.getMessage().writeTo(out);
        } catch (IOException e) {
            throw new MessagingException("The message could not be stored", e);
        }
        System.out.printf("%s to %s%n", name, message.getToAddresses());
    }
}
