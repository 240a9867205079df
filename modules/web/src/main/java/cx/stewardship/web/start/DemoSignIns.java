package cx.stewardship.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Who can sign in to the demo company. They exist only there, so their password is no secret. */
@Named
@ApplicationScoped
public class DemoSignIns {

    static final String FIRST = "mara";
    public static final String PASSWORD = "warm-homes-2026";

    /** @param role key of the text that says what this person does */
    public record DemoSignIn(String name, String role) {}

    private static final List<DemoSignIn> ALL = List.of(
            new DemoSignIn(FIRST, "web.demo.mara"),
            new DemoSignIn("jonas", "web.demo.jonas"),
            new DemoSignIn("nadia", "web.demo.nadia"),
            new DemoSignIn("tomas", "web.demo.tomas"),
            new DemoSignIn("ruta", "web.demo.ruta"),
            new DemoSignIn("henrik", "web.demo.henrik"),
            new DemoSignIn("ines", "web.demo.ines"),
            new DemoSignIn("lena", "web.demo.lena"));

    public List<DemoSignIn> getAll() {
        return ALL;
    }

    public String getPassword() {
        return PASSWORD;
    }
}
