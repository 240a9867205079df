package cx.stewardship.organization.demo;

import cx.stewardship.shared.demo.DemoCompany;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents the people of the demo company: who they are, where they work, who came and who left. */
final class DemoPeople {

    static final int WEEKS = 104;
    private static final int FIRST_FREE_NUMBER = 1_009;
    private static final int LONGEST_SERVICE_DAYS = 365 * 14;

    /** Somebody before they have a key in the database. */
    static final class Figure {
        String number = "";
        final String name;
        final String department;
        final String title;
        LocalDate hired;

        @Nullable
        LocalDate left;

        @Nullable
        Figure manager;

        Figure(String name, String department, String title, LocalDate hired) {
            this.name = name;
            this.department = department;
            this.title = title;
            this.hired = hired;
        }

        String email() {
            String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@aldermoor.example";
        }
    }

    /** Somebody came from another post on a day. */
    record Change(Figure who, String department, String title, Figure manager, LocalDate on) {}

    private record Known(String number, String name, String department, String title) {}

    private static final List<Known> KNOWN = List.of(
            new Known(DemoCompany.MARA_LEAD_BILLING, "Mara Lindholm", DemoCompany.BILLING, "Head of Billing"),
            new Known(DemoCompany.JONAS_LEAD_FIELD, "Jonas Adeyemi", DemoCompany.FIELD, "Head of Field Service"),
            new Known(DemoCompany.RUTA_HR, "Ruta Balode", DemoCompany.ROOT, "HR Business Partner"),
            new Known(DemoCompany.HENRIK_EXECUTIVE, "Henrik Vance", DemoCompany.ROOT, "Chief Executive"),
            new Known(DemoCompany.LENA_ADMIN, "Lena Brandt", DemoCompany.ROOT, "Systems Administrator"),
            new Known(
                    DemoCompany.INES_EMPLOYEE_BILLING, "Ines Okafor", DemoCompany.BILLING, DemoCompany.JOB_RECEIVABLES),
            new Known(DemoCompany.TOMAS_CX, "Tomas Wilk", DemoCompany.ROOT, "Customer Experience Manager"),
            new Known(DemoCompany.NADIA_LEAD_SCHEDULING, "Nadia Haddad", DemoCompany.SCHEDULING, "Head of Scheduling"));

    private final DemoCompany company;
    private final Random random;
    private final List<Figure> everyone = new ArrayList<>();
    private final Map<String, Figure> heads = new HashMap<>();
    private final Map<String, List<Figure>> teamLeads = new HashMap<>();

    DemoPeople(DemoCompany company) {
        this.company = company;
        this.random = company.random("organization");
        invent();
        giveManagers();
        giveNumbers();
    }

    List<Figure> everyone() {
        return everyone;
    }

    Figure head(String department) {
        Figure head = heads.get(department);
        if (head == null) {
            throw new IllegalArgumentException(department);
        }
        return head;
    }

    private void invent() {
        DemoNames names = new DemoNames(random);
        Set<String> taken = new HashSet<>(KNOWN.stream().map(Known::name).toList());
        Set<String> departments = new HashSet<>();
        for (String[] post : DemoLists.read("posts.txt")) {
            boolean head = departments.add(post[0]);
            boolean teamLead = !head && post[1].endsWith("Team Lead");
            List<Known> known = new ArrayList<>(KNOWN.stream()
                    .filter(one ->
                            one.department().equals(post[0]) && one.title().equals(post[1]))
                    .toList());
            int leavers = Integer.parseInt(post[3]);
            for (int i = Integer.parseInt(post[2]); i > 0; i--) {
                Known one = known.isEmpty() ? null : known.remove(0);
                Figure figure = new Figure(one == null ? fresh(names, taken) : one.name(), post[0], post[1], hired());
                if (one != null) {
                    figure.number = one.number();
                    figure.hired = company.today().minusDays(800 + random.nextInt(2_000));
                } else if (i <= leavers) {
                    leave(figure);
                }
                everyone.add(figure);
                if (head) {
                    heads.put(post[0], figure);
                }
                if (teamLead) {
                    teamLeads
                            .computeIfAbsent(post[0], none -> new ArrayList<>())
                            .add(figure);
                }
            }
        }
    }

    private static String fresh(DemoNames names, Set<String> taken) {
        String name = names.next();
        while (!taken.add(name)) {
            name = names.next();
        }
        return name;
    }

    /** Most came lately, some long ago, all of them on a working day. */
    private LocalDate hired() {
        double early = random.nextDouble();
        LocalDate day = company.today().minusDays(40 + (long) (early * early * LONGEST_SERVICE_DAYS));
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
    }

    private void leave(Figure figure) {
        LocalDate left = company.today().minusDays(10 + random.nextInt(WEEKS * 7 - 20));
        figure.left = left.minusDays(Math.max(0, left.getDayOfWeek().getValue() - 5));
        figure.hired = figure.left.minusDays(200 + random.nextInt(1_600));
    }

    private void giveManagers() {
        Figure chief = head(DemoCompany.ROOT);
        Map<String, Integer> turn = new HashMap<>();
        for (Figure figure : everyone) {
            Figure head = head(figure.department);
            List<Figure> leads = teamLeads.getOrDefault(figure.department, List.of());
            if (figure == chief) {
                figure.manager = null;
            } else if (figure == head) {
                figure.manager = chief;
            } else if (leads.isEmpty() || leads.contains(figure)) {
                figure.manager = head;
            } else {
                int next = turn.merge(figure.department, 1, Integer::sum);
                figure.manager = leads.get(next % leads.size());
            }
        }
    }

    /** Numbers grow with the day on which somebody came. */
    private void giveNumbers() {
        int next = FIRST_FREE_NUMBER;
        List<Figure> byDay = everyone.stream()
                .filter(figure -> figure.number.isEmpty())
                .sorted(Comparator.comparing(figure -> figure.hired))
                .toList();
        for (Figure figure : byDay) {
            figure.number = "A" + next++;
        }
    }

    /** Who changed post within the company during the two years. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Set<Figure> moved = new HashSet<>();
        LocalDate from = company.today().minusWeeks(WEEKS);
        for (String[] move : DemoLists.read("moves.txt")) {
            List<Figure> candidates = everyone.stream()
                    .filter(figure -> figure.department.equals(move[2]) && figure.title.equals(move[3]))
                    .filter(figure -> figure.left == null && figure.hired.isBefore(from))
                    .toList();
            int wanted = Integer.parseInt(move[4]);
            for (Figure figure : candidates) {
                if (wanted > 0 && moved.add(figure)) {
                    wanted--;
                    List<Figure> leads = teamLeads.getOrDefault(move[0], List.of(head(move[0])));
                    Figure before = leads.get(random.nextInt(leads.size()));
                    LocalDate on =
                            from.plusDays(30 + random.nextInt(WEEKS * 7 - 60)).withDayOfMonth(1);
                    changes.add(new Change(figure, move[0], move[1], before == figure ? head(move[0]) : before, on));
                }
            }
        }
        return changes;
    }
}
