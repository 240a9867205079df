package cx.stewardship.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside the classes: mapping files that name every entity, and names that do not hide each other in one WAR. */
class ResourcesTest {

    private static final Path SOURCES = Path.of(System.getProperty("stewardship.sources", "../.."));
    private static final Set<String> ONE_PER_MODULE = Set.of("META-INF/beans.xml", "META-INF/faces-config.xml");

    @Test
    void every_entity_is_named_in_the_mapping_file_of_its_own_module_and_nowhere_else() throws IOException {
        Map<String, Set<String>> named = new HashMap<>();
        for (Path file : find("-orm.xml")) {
            Matcher aPackage = Pattern.compile("<package>([^<]+)</package>").matcher(Files.readString(file));
            if (!aPackage.find()) {
                continue; // converters for all modules
            }
            Matcher entity = Pattern.compile("<(?:entity|embeddable|mapped-superclass) class=\"([^\"]+)\"")
                    .matcher(Files.readString(file));
            while (entity.find()) {
                String name = entity.group(1);
                named.computeIfAbsent(aPackage.group(1), p -> new TreeSet<>())
                        .add(name.contains(".") ? name : aPackage.group(1) + "." + name);
            }
        }
        Map<String, Set<String>> written = new HashMap<>();
        for (JavaClass type : new ClassFileImporter().importPackages("cx.stewardship")) {
            if (type.isAnnotatedWith("jakarta.persistence.Entity")
                    || type.isAnnotatedWith("jakarta.persistence.Embeddable")) {
                written.computeIfAbsent(type.getPackageName(), p -> new TreeSet<>())
                        .add(type.getName());
            }
        }
        assertThat(named).isEqualTo(written);
    }

    @Test
    void no_resource_of_one_module_hides_that_of_another() throws IOException {
        assertThat(twice(SOURCES.resolve("modules"))).isEmpty();
    }

    @Test
    void a_resource_that_hides_another_is_found(@TempDir Path modules) throws IOException {
        for (String module : List.of("one", "two")) {
            Path file = modules.resolve(module + "/src/main/resources/META-INF/resources/list.xhtml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, module);
        }
        assertThat(twice(modules)).containsExactly("META-INF/resources/list.xhtml");
    }

    private static List<String> twice(Path modules) throws IOException {
        Map<String, Path> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        try (Stream<Path> all = Files.list(modules)) {
            for (Path module : all.sorted().toList()) {
                Path resources = module.resolve("src/main/resources");
                if (!Files.isDirectory(resources)) {
                    continue;
                }
                try (Stream<Path> files = Files.walk(resources)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        String name = resources.relativize(file).toString().replace('\\', '/');
                        if (!ONE_PER_MODULE.contains(name) && seen.put(name, file) != null) {
                            twice.add(name);
                        }
                    }
                }
            }
        }
        return twice;
    }

    private static List<Path> find(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("modules"))) {
            return files.filter(file -> file.toString().contains("/src/main/")
                            && file.toString().endsWith(ending))
                    .toList();
        }
    }
}
