package cx.stewardship.organization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.PrivateLink;
import cx.stewardship.organization.domain.PrivateLinkBook;
import cx.stewardship.organization.fixture.MemoryAccounts;
import cx.stewardship.organization.fixture.Origins;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.MovingClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrivateLinksTest {

    private static final String CALENDAR = "/api/v1/plans/calendar.ics";
    private static final PersonId MARA = new PersonId(7);

    private final MovingClock clock = new MovingClock();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final Account account = new Account("mara", "Mara Lindholm", MARA, "hash", clock.instant());
    private final List<PrivateLink> kept = new ArrayList<>();
    private final GivingPrivateLinks links = acting(Actors.with(7, Role.EMPLOYEE));

    PrivateLinksTest() {
        accounts.add(account);
        account.changePassword("another", clock.instant());
    }

    private GivingPrivateLinks acting(Actor actor) {
        return new GivingPrivateLinks(
                new PrivateLinkBook() {
                    @Override
                    public void add(PrivateLink link) {
                        kept.add(link);
                    }

                    @Override
                    public Optional<PrivateLink> withHash(String hash) {
                        return kept.stream()
                                .filter(link -> link.tokenHash().equals(hash))
                                .findFirst();
                    }

                    @Override
                    public List<PrivateLink> holding(PersonId person, String address) {
                        return kept.stream()
                                .filter(link -> link.person().equals(person) && link.opens(address))
                                .toList();
                    }
                },
                accounts,
                Origins.from("192.0.2.7", actor),
                clock);
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    @Test
    void whoever_knows_it_reads_the_one_address_as_the_person_with_the_roles_of_now() {
        String link = links.issue(CALENDAR);
        assertThat(link).startsWith(CALENDAR + "?link=stw_");
        account.mayActAs(Set.of(Role.DEPARTMENT_LEAD));
        assertThat(links.resolve(CALENDAR, token(link)))
                .get()
                .satisfies(actor -> assertThat(actor.is(Role.DEPARTMENT_LEAD)).isTrue());
        assertThat(links.resolve("/api/v1/comments", token(link))).isEmpty();
        assertThat(links.resolve(CALENDAR, token(link) + "x")).isEmpty();
        assertThat(kept.get(0).tokenHash()).doesNotContain(token(link));
    }

    @Test
    void a_new_one_takes_the_place_of_the_old_and_a_revoked_one_opens_nothing() {
        String first = links.issue(CALENDAR);
        String second = links.issue(CALENDAR);
        assertThat(links.resolve(CALENDAR, token(first))).isEmpty();
        assertThat(links.resolve(CALENDAR, token(second))).isPresent();
        assertThat(links.find(CALENDAR)).isPresent();
        links.revoke(CALENDAR);
        assertThat(links.resolve(CALENDAR, token(second))).isEmpty();
        assertThat(links.find(CALENDAR)).isEmpty();
    }

    @Test
    void only_addresses_of_the_api_and_only_people_have_them() {
        assertThatThrownBy(() -> links.issue("/home")).isInstanceOf(IllegalArgumentException.class);
        Actor machine = new Actor("m", "M", null, null, Set.of(Role.EMPLOYEE), Set.of());
        assertThatThrownBy(() -> acting(machine).issue(CALENDAR)).isInstanceOf(Refusal.class);
    }
}
