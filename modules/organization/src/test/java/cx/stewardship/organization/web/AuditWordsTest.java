package cx.stewardship.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.organization.domain.AuditEntries;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:41:12Z");
    private int asked;

    private final AuditWords words = new AuditWords(
            key -> new Texts().get(Locale.ENGLISH, key),
            Formats.in(Locale.ENGLISH, Clock.fixed(NOW, ZoneOffset.UTC)),
            () -> {
                asked++;
                return List.of(department(3, "BILLING", "Billing"), department(9, "FIELD", "Field Service"));
            });

    private static Departments.Department department(long id, String code, String name) {
        return new Departments.Department(new DepartmentId(id), code, name, null, true, null);
    }

    private static AuditEntries.Line line(
            String actor, String action, String kind, String record, @Nullable String before, @Nullable String after) {
        String name = actor.equals("lena") ? "Lena Brandt" : null;
        return new AuditEntries.Line(7, NOW, actor, name, action, kind, record, before, after, null);
    }

    private AuditWords.Value said(String written) {
        return words.row(line("lena", "changed", "thing", "1", null, written)).after();
    }

    @Test
    void a_routing_names_the_departments_and_says_who_decided() {
        assertThat(said("ORIGINATED 9 by HAND, RECEIVED 3 by COLUMN"))
                .isEqualTo(new AuditWords.Value(
                        "caused in Field Service (by hand), received by Billing (so the file says)",
                        "ORIGINATED 9 by HAND, RECEIVED 3 by COLUMN"));
    }

    @Test
    void a_department_that_is_gone_keeps_its_number() {
        assertThat(said("RECEIVED 44 by RULE").text()).isEqualTo("received by 44 (by a rule)");
    }

    @Test
    void states_roles_and_departments_are_said_as_on_the_pages() {
        assertThat(said("PENDING_VERIFICATION").text()).isEqualTo("pending verification");
        assertThat(said("DEPARTMENT_LEAD, EMPLOYEE").text()).isEqualTo("department lead, employee");
        assertThat(said("Boiler Engineer, FIELD").text()).isEqualTo("Boiler Engineer, Field Service");
        assertThat(said("department 9: PLANNED, next spring").text()).isEqualTo("Field Service: planned, next spring");
        assertThat(said("SOME_NEW_STATE").text()).isEqualTo("some new state");
    }

    @Test
    void days_and_moments_are_said_as_days() {
        assertThat(said("2026-11-18, next 2026-12-02").text()).isEqualTo("18 Nov 2026, next 2 Dec 2026");
        assertThat(said("open until 2026-11-18T09:30:00Z").text()).isEqualTo("open until 18 Nov 2026 09:30");
        assertThat(said("2026-13-45").text()).isEqualTo("2026-13-45");
    }

    @Test
    void what_an_import_took_is_said_in_words() {
        assertThat(said("+46 ~2").text()).isEqualTo("46 new, 2 changed");
        assertThat(said("costs +46 ~2 a month").text()).isEqualTo("costs +46 ~2 a month");
    }

    @Test
    void what_people_wrote_stays_as_it_is() {
        String written = "VIP asked for $1 back; the NHS number was wrong.";

        assertThat(said(written)).isEqualTo(new AuditWords.Value(written, null));
    }

    @Test
    void whoever_signs_in_is_named_once() {
        AuditWords.Row row = words.row(line("lena", "signed in", "account", "lena", null, null));

        assertThat(row.who()).isEqualTo(new AuditWords.Value("Lena Brandt", "lena"));
        assertThat(row.did()).isEqualTo("signed in");
        assertThat(row.after()).isEqualTo(AuditWords.Value.NONE);
    }

    @Test
    void another_record_is_named_with_its_kind_in_words() {
        assertThat(words.row(line("lena", "unlocked", "account", "mara", null, null))
                        .did())
                .isEqualTo("unlocked account mara");
        assertThat(words.row(line("system", "reopened", "action-plan", "128", null, null)))
                .extracting(AuditWords.Row::did, row -> row.who().text())
                .containsExactly("reopened action plan 128", "Stewardship");
        assertThat(words.row(line("watched-folder", "imported", "import", "12", null, null))
                        .who())
                .isEqualTo(new AuditWords.Value("Watched folder", "watched-folder"));
        assertThat(words.row(line("gone", "wrote", "criterion", "3", null, null))
                        .who())
                .isEqualTo(new AuditWords.Value("gone", null));
    }

    @Test
    void departments_are_asked_for_once_and_only_when_a_line_names_one() {
        said("active");
        assertThat(asked).isZero();

        said("RECEIVED 3 by RULE");
        said("RECEIVED 9 by RULE");
        assertThat(asked).isEqualTo(1);
    }
}
