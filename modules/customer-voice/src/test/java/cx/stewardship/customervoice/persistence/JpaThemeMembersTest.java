package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.fixture.WeekCountsCheck.countsAreTrue;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.domain.JoinedBy;
import cx.stewardship.customervoice.domain.ThemeMembers.Member;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpaThemeMembersTest {

    private static final long THEME = 11;
    private static final long GONE = 4711;

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_comment_that_is_gone_joins_nothing_and_is_not_counted(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            VoiceWorld.in(database);
            database.sql(
                    "insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version)"
                            + " values (" + THEME + ", 2, 'Late', '', current_timestamp, 'test', 0)");

            assertThatThrownBy(() -> database.doInTransaction(em -> {
                        new JpaThemeMembers(em, Clock.systemUTC())
                                .join(THEME, List.of(new Member(GONE, JoinedBy.HAND, null)));
                    }))
                    .hasStackTraceContaining("does not exist");

            countsAreTrue(database);
        }
    }
}
