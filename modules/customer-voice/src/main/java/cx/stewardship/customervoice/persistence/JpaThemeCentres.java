package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.analysis.embedding.Embedder;
import cx.stewardship.customervoice.domain.ThemeCentres;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Centres of themes, as sums in the database. */
@ApplicationScoped
public class JpaThemeCentres implements ThemeCentres {

    /** So many comments tell where a theme lies. */
    private static final String NEWEST =
            " order by t.theme_id, t.occurred_at desc, t.comment_id desc fetch first 2000 rows only";

    private final EntityManager entityManager;
    /** Phrases are few and come again with each round. */
    private final Map<String, float[]> phrases = new java.util.concurrent.ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected JpaThemeCentres() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThemeCentres(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Row(long theme, long department, String name, boolean locked, @Nullable Sum sum) {}

    /** A sum of vectors with the number of members and of thanks among them; seeds are in the sum only. */
    private static final class Sum {
        private final double[] total;
        private int members;
        private int thanks;

        Sum(double[] total, int members, int thanks) {
            this.total = total;
            this.members = members;
            this.thanks = thanks;
        }

        void add(float[] vector) {
            for (int i = 0; i < total.length; i++) {
                total[i] += vector[i];
            }
        }
    }

    /** How the sum of a theme is brought up to date. */
    private interface Fresh {
        Sum of(Connection connection, Row row, List<float[]> seeds, Embedder embedder) throws SQLException;
    }

    @Override
    public List<Centre> of(Collection<Long> departments, Embedder embedder) {
        return of(departments, embedder, JpaThemeCentres::fresh);
    }

    @Override
    public List<Centre> asTheyStand(Collection<Long> departments, Embedder embedder) {
        return of(departments, embedder, JpaThemeCentres::looked);
    }

    private List<Centre> of(Collection<Long> departments, Embedder embedder, Fresh fresh) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return Database.with(entityManager, connection -> {
            List<Long> ordered = new ArrayList<>(new TreeSet<>(departments));
            List<Row> rows = list(
                    connection,
                    "select t.id, t.department_id, t.name, t.locked, c.model, c.model_version, c.members, c.thanks, c.total"
                            + " from customer_voice.theme t left join customer_voice.theme_centre c on c.theme_id = t.id"
                            + " where t.state = 'ACTIVE' and t.department_id in (" + marks(ordered) + ") order by t.id",
                    ordered,
                    row -> row(row, embedder));
            Map<Long, List<String>> seeded = new HashMap<>();
            list(
                    connection,
                    "select s.theme_id, s.phrase from customer_voice.theme_seed s join customer_voice.theme t on t.id = s.theme_id"
                            + " where t.department_id in (" + marks(ordered) + ") order by s.theme_id, s.position",
                    ordered,
                    row -> seeded.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getString(2)));
            List<Centre> centres = new ArrayList<>();
            for (Row row : rows) {
                List<float[]> seeds = seeded.getOrDefault(row.theme(), List.of()).stream()
                        .map(phrase -> phrases.computeIfAbsent(
                                embedder.model() + embedder.version() + phrase, key -> embedder.embed(phrase)))
                        .toList();
                Sum sum = fresh.of(connection, row, seeds, embedder);
                double length =
                        Math.sqrt(Arrays.stream(sum.total).map(x -> x * x).sum());
                if (length > 1e-6) {
                    centres.add(new Centre(
                            row.theme(),
                            row.department(),
                            row.name(),
                            direction(sum.total, length),
                            seeds,
                            Math.min(1, length / (sum.members + seeds.size())),
                            sum.members,
                            2 * sum.thanks > sum.members,
                            row.locked()));
                }
            }
            return centres;
        });
    }

    private static Row row(ResultSet row, Embedder embedder) throws SQLException {
        byte[] total = row.getBytes(9);
        boolean usable = total != null
                && embedder.model().equals(row.getString(5))
                && embedder.version() == row.getInt(6)
                && total.length == embedder.dimensions() * Double.BYTES;
        return new Row(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                usable ? new Sum(doubles(total), row.getInt(7), row.getInt(8)) : null);
    }

    private static float[] direction(double[] total, double length) {
        float[] vector = new float[total.length];
        for (int i = 0; i < total.length; i++) {
            vector[i] = (float) (total[i] / length);
        }
        return vector;
    }

    /** Adds what has come since; from scratch when there is no sum of this model. */
    private static Sum fresh(Connection connection, Row row, List<float[]> seeds, Embedder embedder)
            throws SQLException {
        Sum sum = row.sum();
        boolean anew = sum == null;
        if (sum == null) {
            execute(
                    connection,
                    "update customer_voice.comment_theme set counted = false where counted = true and theme_id = "
                            + row.theme());
            sum = new Sum(new double[embedder.dimensions()], 0, 0);
            seeds.forEach(sum::add);
        }
        List<Long> added = add(connection, row, sum, " and t.counted = false", embedder);
        if (!added.isEmpty() || anew) {
            try (PreparedStatement counted = connection.prepareStatement(
                    "update customer_voice.comment_theme set counted = true where theme_id = ? and comment_id = ?")) {
                for (long comment : added) {
                    counted.setLong(1, row.theme());
                    counted.setLong(2, comment);
                    counted.addBatch();
                }
                counted.executeBatch();
            }
            write(connection, row.theme(), sum, embedder);
        }
        return sum;
    }

    /** As {@link #fresh}, in memory only. */
    private static Sum looked(Connection connection, Row row, List<float[]> seeds, Embedder embedder)
            throws SQLException {
        Sum sum = row.sum();
        String which = " and t.counted = false";
        if (sum == null) {
            sum = new Sum(new double[embedder.dimensions()], 0, 0);
            seeds.forEach(sum::add);
            which = "";
        }
        add(connection, row, sum, which + NEWEST, embedder);
        return sum;
    }

    private static List<Long> add(Connection connection, Row row, Sum growing, String which, Embedder embedder)
            throws SQLException {
        return list(
                connection,
                "select c.id, c.thanks, e.vector from customer_voice.comment_theme t join customer_voice.comment c on c.id ="
                        + " t.comment_id join customer_voice.comment_embedding e on e.comment_id = c.id where t.theme_id = ?"
                        + " and e.model = ? and e.model_version = ?" + which,
                List.of(row.theme(), embedder.model(), embedder.version()),
                member -> {
                    growing.add(JpaEmbeddings.floats(member.getBytes(3)));
                    growing.members++;
                    growing.thanks += member.getBoolean(2) ? 1 : 0;
                    return member.getLong(1);
                });
    }

    private static void write(Connection connection, long theme, Sum sum, Embedder embedder) throws SQLException {
        execute(connection, "delete from customer_voice.theme_centre where theme_id = " + theme);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into customer_voice.theme_centre (theme_id, model, model_version, members, thanks, total)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, theme);
            insert.setString(2, embedder.model());
            insert.setInt(3, embedder.version());
            insert.setInt(4, sum.members);
            insert.setInt(5, sum.thanks);
            insert.setBytes(6, bytes(sum.total));
            insert.executeUpdate();
        }
    }

    @Override
    public void seed(long theme, List<String> phrases) {
        Database.with(entityManager, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer_voice.theme_seed (theme_id, position, phrase) values (?, ?, ?)")) {
                int position = 0;
                for (String phrase : phrases) {
                    insert.setLong(1, theme);
                    insert.setInt(2, position++);
                    insert.setString(3, phrase);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return execute(connection, "delete from customer_voice.theme_centre where theme_id = " + theme);
        });
    }

    @Override
    public Map<Long, double[]> sums() {
        Map<Long, double[]> sums = new HashMap<>();
        list(
                entityManager,
                "select theme_id, total from customer_voice.theme_centre",
                List.of(),
                row -> sums.put(row.getLong(1), doubles(row.getBytes(2))));
        return sums;
    }

    @Override
    public void forget() {
        Database.with(entityManager, connection -> execute(connection, "delete from customer_voice.theme_centre"));
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    static byte[] bytes(double[] total) {
        ByteBuffer buffer = ByteBuffer.allocate(total.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(total);
        return buffer.array();
    }

    static double[] doubles(byte[] bytes) {
        double[] total = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(total);
        return total;
    }
}
