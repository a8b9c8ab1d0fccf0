package dev.orderly.architecture;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Checks the references of a program's classes to each other's members (JVMS, section 5.4.3). If a member is missing,
 * because a library was compiled against another version, a JVM fails when the code runs, and a native build fails.
 */
final class Linkage {

    /** Their methods accept any arguments. */
    private static final Set<String> SIGNATURE_POLYMORPHIC =
            Set.of("java/lang/invoke/MethodHandle", "java/lang/invoke/VarHandle");

    /** @param members names with descriptors */
    private record Type(@Nullable String parent, List<String> interfaces, Set<String> members) {

        static Type of(ClassModel model) {
            return new Type(
                    model.superclass().map(ClassEntry::asInternalName).orElse(null),
                    model.interfaces().stream().map(ClassEntry::asInternalName).toList(),
                    Stream.concat(
                                    model.fields().stream()
                                            .map(field -> field.fieldName().stringValue()
                                                    + field.fieldType().stringValue()),
                                    model.methods().stream()
                                            .map(method -> method.methodName().stringValue()
                                                    + method.methodType().stringValue()))
                            .collect(toSet()));
        }
    }

    private record Reference(String from, String owner, String member) {
        @Override
        public String toString() {
            return "%s refers to %s.%s".formatted(from, owner, member).replace('/', '.');
        }
    }

    private final Map<String, Optional<Type>> types = new HashMap<>();
    private final SortedSet<String> broken = new TreeSet<>();

    private Linkage() {}

    /** References to missing members of existing classes. */
    static SortedSet<String> broken(Collection<Path> jars) {
        var linkage = new Linkage();
        jars.forEach(jar -> classes(jar, linkage::add));
        jars.forEach(jar -> classes(jar, linkage::check));
        return linkage.broken;
    }

    private static void classes(Path jar, Consumer<ClassModel> consumer) {
        try (var file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().filter(Linkage::isClass).toList()) {
                try (InputStream bytes = file.getInputStream(entry)) {
                    consumer.accept(ClassFile.of().parse(bytes.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the variants for other versions of Java. */
    private static boolean isClass(JarEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
    }

    private void add(ClassModel model) {
        types.putIfAbsent(model.thisClass().asInternalName(), Optional.of(Type.of(model)));
    }

    private void check(ClassModel model) {
        StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast)
                .map(entry -> new Reference(
                        model.thisClass().asInternalName(),
                        entry.owner().asInternalName(),
                        entry.name().stringValue() + entry.type().stringValue()))
                .filter(reference -> !reference.owner().startsWith("[")) // an array
                .filter(reference -> !SIGNATURE_POLYMORPHIC.contains(reference.owner()))
                .filter(reference -> !mayHave(reference.owner(), reference.member()))
                .map(Reference::toString)
                .forEach(broken::add);
    }

    /**
     * Also true for missing classes and their subclasses: libraries have parts for optional dependencies that are not
     * used.
     */
    private boolean mayHave(String owner, String member) {
        Optional<Type> type = types.computeIfAbsent(owner, Linkage::ofThePlatform);
        return type.isEmpty()
                || type.get().members().contains(member)
                || (type.get().parent() != null && mayHave(type.get().parent(), member))
                || type.get().interfaces().stream().anyMatch(each -> mayHave(each, member));
    }

    private static Optional<Type> ofThePlatform(String name) {
        try (InputStream bytes = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
            return Optional.ofNullable(
                    bytes == null ? null : Type.of(ClassFile.of().parse(bytes.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
