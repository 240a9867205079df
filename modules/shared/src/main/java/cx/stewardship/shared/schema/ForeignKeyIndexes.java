package cx.stewardship.shared.schema;

import cx.stewardship.shared.sql.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The embedded database makes an index for every foreign key when the key is made, whether or not the table is given the same
 * one later. Each row is then written into both. Here such a foreign key is made anew, and takes the index that is there. It
 * must be of the same columns: one that only begins with them does not serve a foreign key.
 */
final class ForeignKeyIndexes {

    /** Foreign keys of one column with an index of their own, when the table has another one of that column. */
    private static final String NEEDLESS =
            """
            select c.table_name, c.constraint_name, k.column_name, p.table_schema, p.table_name, p.column_name, r.delete_rule
            from information_schema.table_constraints c
            join information_schema.referential_constraints r
                on r.constraint_schema = c.constraint_schema and r.constraint_name = c.constraint_name
            join information_schema.key_column_usage k
                on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
            join information_schema.key_column_usage p
                on p.constraint_schema = r.unique_constraint_schema and p.constraint_name = r.unique_constraint_name
            where c.constraint_type = 'FOREIGN KEY' and c.constraint_schema = ?
                and c.index_name like 'CONSTRAINT_INDEX%'
                and (select count(*) from information_schema.key_column_usage o
                    where o.constraint_schema = c.constraint_schema and o.constraint_name = c.constraint_name) = 1
                and exists (select 1 from information_schema.index_columns o
                    where o.table_schema = c.table_schema and o.table_name = c.table_name and o.index_name <> c.index_name
                        and o.column_name = k.column_name
                        and (select count(*) from information_schema.index_columns i
                            where i.index_schema = o.index_schema and i.index_name = o.index_name) = 1)
            order by c.table_name, c.constraint_name""";

    private record ForeignKey(String table, String name, String column, String parent, String key, String onDelete) {

        static ForeignKey read(ResultSet row) throws SQLException {
            return new ForeignKey(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) + "." + row.getString(5),
                    row.getString(6),
                    row.getString(7));
        }

        List<String> madeAnew(String schema) {
            String alter = "alter table " + schema + "." + table;
            return List.of(
                    alter + " drop constraint " + schema + "." + name,
                    alter + " add constraint " + schema + "." + name + " foreign key (" + column + ") references "
                            + parent + " (" + key + ") on delete " + onDelete);
        }
    }

    private ForeignKeyIndexes() {}

    /** @return how many indexes went */
    static int dropNeedless(Connection connection, String schema) throws SQLException {
        List<ForeignKey> keys = Sql.list(connection, NEEDLESS, ForeignKey::read, schema).stream()
                .distinct()
                .toList();
        try (Statement statement = connection.createStatement()) {
            for (ForeignKey key : keys) {
                for (String sql : key.madeAnew(schema)) {
                    statement.execute(sql);
                }
            }
        }
        return keys.size();
    }
}
