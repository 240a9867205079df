package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Campaigns;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.maturity.domain.Frameworks;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.maturity.persistence.BuiltIn;
import cx.stewardship.maturity.persistence.YamlFrameworks;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.text.Texts;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything a use case of this module needs, in memory: two departments, one open campaign, and indicators that a test sets. */
final class Stage {

    static final DepartmentId BILLING = new DepartmentId(2);
    static final DepartmentId FIELD = new DepartmentId(3);
    static final long VALIDATOR = 7;
    static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
    static final LocalDate LAST = LocalDate.of(2026, 10, 30);

    final AuditEntries audit = new AuditEntries();
    final Map<String, Reading> live = new HashMap<>();
    final Campaign campaign;
    final CampaignId id;
    private final List<Invitation> invitations = new ArrayList<>();
    private final List<Validation> validations = new ArrayList<>();
    private final List<Scores.Computation> computations = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<FrameworkEdition> editions = new ArrayList<>();
    private final YamlFrameworks yaml = new YamlFrameworks();
    private final CurrentActor current;
    private LocalDate today = LocalDate.of(2026, 10, 20);
    private long next = 100;

    Stage(Actor actor) {
        current = Actors.acting(actor);
        for (String name : List.of(BuiltIn.TEN, BuiltIn.NINE)) {
            String text = BuiltIn.text(name);
            FrameworkEdition edition = new FrameworkEdition(yaml.read(text), text, Instant.EPOCH);
            number(edition);
            editions.add(edition);
        }
        campaign = new Campaign(editions.get(0).id(), "Autumn 2026", FIRST, LAST, VALIDATOR, List.of(2L, 3L));
        number(campaign);
        campaigns.add(campaign);
        campaign.open(1, FIRST);
        id = new CampaignId(campaign.id());
    }

    Stage on(LocalDate day) {
        today = day;
        return this;
    }

    Framework framework() {
        return yaml.read(editions.get(0).text());
    }

    Invitation invite(long person, DepartmentId department) {
        Invitation invitation = new Invitation(campaign.id(), person, department.value());
        number(invitation);
        invitations.add(invitation);
        return invitation;
    }

    /** People of a department hand in the same level for every quality. */
    void answered(DepartmentId department, int... levels) {
        for (int level : levels) {
            answeredBy(++next, department, level);
        }
    }

    void answeredBy(long person, DepartmentId department, int level) {
        Invitation invitation = invite(person, department);
        Instant at = Instant.parse("2026-10-12T08:00:00Z");
        framework()
                .qualities()
                .forEach(q -> invitation.answer(framework(), q.code(), level, "So it is.", null, null, at));
        invitation.submit(framework(), at);
    }

    Acting acting() {
        Clock clock = Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Acting(current, departments(), audit, clock);
    }

    Records records() {
        return new Records(new Memory(), frameworks(), scores());
    }

    LiveFigures figures() {
        return new LiveFigures(framework().indicatorCodes().stream().map(this::indicator));
    }

    ComputingScores computing() {
        return new ComputingScores(records(), figures(), new Texts(), acting());
    }

    ScoreLinks links() {
        Clock clock = Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Texts texts = new Texts();
        return new ScoreLinks(
                records(), computing(), new ScorePlaces(records(), texts, Formats.in(Locale.ENGLISH, clock), acting()));
    }

    int computed() {
        return computations.size();
    }

    private Indicator indicator(String code) {
        return new Indicator() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
                return Optional.ofNullable(live.get(code));
            }
        };
    }

    private void number(Object entity) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, ++next);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Departments departments() {
        List<Departments.Department> all = List.of(
                new Departments.Department(new DepartmentId(1), "ALDERMOOR", "Aldermoor", null, false, null),
                new Departments.Department(BILLING, "BILLING", "Billing", new DepartmentId(1), false, null),
                new Departments.Department(FIELD, "FIELD", "Field Service", new DepartmentId(1), true, null));
        return new Departments() {
            @Override
            public List<Department> all() {
                return all;
            }

            @Override
            public Optional<Department> find(DepartmentId id) {
                return all.stream().filter(d -> d.id().equals(id)).findFirst();
            }

            @Override
            public Optional<Department> named(String code) {
                return all.stream().filter(d -> d.code().equals(code)).findFirst();
            }

            @Override
            public Set<DepartmentId> withBelow(DepartmentId top) {
                return top.value() == 1 ? all.stream().map(Department::id).collect(Collectors.toSet()) : Set.of(top);
            }
        };
    }

    private Frameworks frameworks() {
        return new Frameworks() {
            @Override
            public List<FrameworkEdition> all() {
                return List.copyOf(editions);
            }

            @Override
            public Optional<FrameworkEdition> find(String code, String version) {
                return editions.stream()
                        .filter(e -> e.code().equals(code) && e.version().equals(version))
                        .findFirst();
            }

            @Override
            public FrameworkEdition get(long id) {
                return editions.stream().filter(e -> e.id() == id).findFirst().orElseThrow(Refusal::notFound);
            }

            @Override
            public void add(FrameworkEdition edition) {
                number(edition);
                editions.add(edition);
            }

            @Override
            public Optional<FrameworkEdition> find(long id) {
                return editions.stream().filter(e -> e.id() == id).findFirst();
            }

            @Override
            public Map<Long, String> dependents(Collection<Long> ids) {
                return Map.of();
            }

            @Override
            public void remove(FrameworkEdition edition) {
                editions.remove(edition);
            }

            @Override
            public Framework read(FrameworkEdition edition) {
                return yaml.read(edition.text());
            }
        };
    }

    private Scores scores() {
        return new Scores() {
            @Override
            public void add(Computation computation) {
                computations.add(computation);
            }

            private Stream<Computation> last(long campaign) {
                List<Computation> all = computations.stream()
                        .filter(c -> c.campaign() == campaign)
                        .toList();
                return all.isEmpty() ? Stream.of() : Stream.of(all.get(all.size() - 1));
            }

            @Override
            public Optional<Stand> newest(long campaign) {
                return last(campaign).map(c -> new Stand(1, c.at(), c.asOf())).findFirst();
            }

            @Override
            public List<Score> of(long campaign) {
                return last(campaign).flatMap(c -> c.scores().stream()).toList();
            }

            @Override
            public Optional<Score> find(long campaign, @Nullable Long department, String quality) {
                return of(campaign).stream()
                        .filter(s -> java.util.Objects.equals(s.department(), department)
                                && s.quality().equals(quality))
                        .findFirst();
            }

            @Override
            public List<Long> neverComputed() {
                return campaigns.stream()
                        .filter(c -> c.state() != Campaign.State.DRAFT)
                        .map(Campaign::id)
                        .filter(id -> newest(id).isEmpty())
                        .toList();
            }

            @Override
            public Map<String, Reading> readings(long campaign, @Nullable Long department) {
                return last(campaign)
                        .flatMap(c -> c.readings().stream())
                        .filter(r -> java.util.Objects.equals(r.department(), department))
                        .collect(Collectors.toMap(DepartmentReading::indicator, DepartmentReading::reading));
            }

            @Override
            public List<Cited> citing(String kind, String id, int most) {
                return campaigns.stream()
                        .flatMap(c -> last(c.id()))
                        .flatMap(c -> c.readings().stream()
                                .filter(r -> r.reading().evidence().stream()
                                        .anyMatch(e -> e.kind().name().equals(kind) && e.id().equals(id)))
                                .map(r -> new Cited(c.campaign(), r.department(), r.indicator())))
                        .limit(most)
                        .toList();
            }
        };
    }

    private final class Memory implements Campaigns {
        @Override
        public void add(Campaign added) {
            number(added);
            campaigns.add(added);
        }

        @Override
        public Optional<Campaign> find(long id) {
            return campaigns.stream().filter(c -> c.id() == id).findFirst();
        }

        @Override
        public List<Campaign> all() {
            return List.copyOf(campaigns);
        }

        @Override
        public void invite(Invitation invitation) {
            number(invitation);
            invitations.add(invitation);
        }

        @Override
        public Optional<Invitation> findInvitation(long id) {
            return invitations.stream().filter(i -> i.id() == id).findFirst();
        }

        @Override
        public long missing(long campaign) {
            return invitations.stream()
                    .filter(i -> i.campaignId() == campaign && i.submittedAt() == null)
                    .count();
        }

        @Override
        public List<Invitation> invitationsOf(long person) {
            return invitations.stream().filter(i -> i.personId() == person).toList();
        }

        @Override
        public List<Invitation> invitations(long campaign) {
            return invitations.stream().filter(i -> i.campaignId() == campaign).toList();
        }

        @Override
        public List<Invitation> invitations(long campaign, Collection<Long> people) {
            return invitations(campaign).stream()
                    .filter(i -> people.contains(i.personId()))
                    .toList();
        }

        @Override
        public List<Invitation> invitations(Collection<Long> ids) {
            return invitations.stream().filter(i -> ids.contains(i.id())).toList();
        }

        @Override
        public List<Invitation> withAnswers(Collection<Long> answers) {
            return invitations.stream()
                    .filter(i -> i.answers().stream().anyMatch(answer -> answers.contains(answer.id())))
                    .toList();
        }

        @Override
        public Map<Long, String> dependents(Collection<Long> answers) {
            return Map.of();
        }

        @Override
        public void withdraw(Invitation invitation) {
            invitations.remove(invitation);
        }

        @Override
        public void store() {
            invitations.stream()
                    .flatMap(i -> i.answers().stream())
                    .filter(answer -> answer.id() == 0)
                    .forEach(Stage.this::number);
        }

        @Override
        public List<Validation> validations(long campaign) {
            return List.copyOf(validations);
        }

        @Override
        public void add(Validation validation) {
            validations.add(validation);
        }
    }
}
