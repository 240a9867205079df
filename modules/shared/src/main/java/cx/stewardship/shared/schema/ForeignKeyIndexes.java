package cx.stewardship.shared.schema;

import cx.stewardship.shared.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The embedded database makes an index for every foreign key when the key is made, whether or not the table is given the same
 * one later. Each row is then written into both. Here ours goes: the other one cannot go without its foreign key, and a power
 * cut between taking the key away and giving it back would lose it. A wider index stays, for it does not serve a foreign key.
 */
final class ForeignKeyIndexes {

    /** Indexes of ours of one column, when a foreign key of that column has its own. */
    private static final String NEEDLESS =
            """
            select i.index_name from information_schema.indexes i
            join information_schema.index_columns o on o.index_schema = i.index_schema and o.index_name = i.index_name
            where i.index_schema = ? and i.index_type_name = 'INDEX' and i.index_name not like 'CONSTRAINT%'
                and (select count(*) from information_schema.index_columns n
                    where n.index_schema = i.index_schema and n.index_name = i.index_name) = 1
                and exists (select 1 from information_schema.table_constraints c
                    join information_schema.key_column_usage k
                        on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                    where c.constraint_type = 'FOREIGN KEY' and c.table_schema = i.table_schema
                        and c.table_name = i.table_name and c.index_name like 'CONSTRAINT_INDEX%'
                        and k.column_name = o.column_name
                        and (select count(*) from information_schema.key_column_usage n
                            where n.constraint_schema = c.constraint_schema and n.constraint_name = c.constraint_name) = 1)
            order by i.index_name""";

    private ForeignKeyIndexes() {}

    /** @return how many indexes went */
    static int dropNeedless(Connection connection, String schema) throws SQLException {
        List<String> indexes = Sql.list(connection, NEEDLESS, row -> row.getString(1), schema);
        try (Statement statement = connection.createStatement()) {
            for (String index : indexes) {
                statement.execute("drop index " + schema + "." + index);
            }
        }
        return indexes.size();
    }
}
