package dev.orderly.stories.security;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which identities may call which operations, and what they are answered: {@code security-matrix.csv}. */
public record Matrix(Map<Operation, Row> rows) {

    /** @param statuses of the first identity, and of all others if theirs is a different one */
    record Row(List<Identity> letIn, List<Integer> statuses) {

        int statusOf(Identity identity) {
            int place = letIn.indexOf(identity);
            return place < 0 ? FORBIDDEN : statuses.get(Math.min(place, statuses.size() - 1));
        }
    }

    private static final int FORBIDDEN = 403;

    private static final Path FILE = Path.of("src", "test", "resources", "security-matrix.csv");

    public static Matrix read() {
        try (Stream<String> lines = Files.lines(FILE)) {
            return new Matrix(lines.filter(line -> !line.startsWith("#") && !line.startsWith("service,"))
                    .map(line -> line.split(","))
                    .flatMap(row -> services(row[0]).stream()
                            .map(service -> Map.entry(
                                    operation(service, row[1]), new Row(identities(row[2]), statuses(row[3])))))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<Operation> operations() {
        return rows.keySet();
    }

    /** Shared operations have the same code in every service: they are listed once, for one service. */
    public Collection<Operation> differingOperations() {
        return operations().stream()
                .collect(toMap(
                        operation -> operation.method() + operation.path(), operation -> operation, (one, same) -> one))
                .values();
    }

    /** At least one for every operation in the file. */
    public List<Identity> letIn(Operation operation) {
        return row(operation).letIn();
    }

    /** The status of a call that names nothing that exists; 403 for whoever is not let in. */
    int statusOf(Operation operation, Identity identity) {
        return row(operation).statusOf(identity);
    }

    private Row row(Operation operation) {
        Row row = rows.get(operation);
        if (row == null) {
            throw new IllegalArgumentException("The matrix has no row for " + operation);
        }
        return row;
    }

    private static List<String> services(String named) {
        return named.equals("every") ? Operation.SERVICES : List.of(named);
    }

    private static Operation operation(String service, String methodAndPath) {
        String[] parts = methodAndPath.split(" ");
        return new Operation(service, parts[0], parts[1]);
    }

    private static List<Identity> identities(String letters) {
        return Stream.of(Identity.values())
                .filter(identity -> letters.charAt(identity.ordinal()) != '-')
                .toList();
    }

    private static List<Integer> statuses(String column) {
        return Stream.of(column.split(" ")).map(Integer::valueOf).toList();
    }
}
