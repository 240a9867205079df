package cx.stewardship.actionplans.domain;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that shows that an action was done.
 *
 * @param name as whoever attached it calls it
 * @param mediaType found from its content, never taken from whoever sent it
 * @param length in bytes
 */
public record EvidenceFile(
        long id,
        long planId,
        long actionId,
        String name,
        String mediaType,
        long length,
        String attachedBy,
        Instant attachedAt)
        implements Serializable {}
