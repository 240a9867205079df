package cx.stewardship.imports.progress;

import cx.stewardship.imports.application.ImportView;

/** Somebody who watches an import, at the other end of a connection. None of these calls may wait for the other end. */
public interface Follower {

    /** How far it is now. */
    void tell(ImportView now);

    /** Nothing has changed for a while; the connection is kept, and found out when it is gone. */
    void nothingNew();

    /** Nothing more will be told. */
    void end();

    /** Whether the other end is there and keeps up. */
    boolean isThere();
}
