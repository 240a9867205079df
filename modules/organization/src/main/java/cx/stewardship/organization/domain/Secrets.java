package cx.stewardship.organization.domain;

/** Keys that all servers of one database share. */
public interface Secrets {

    /** The key of this name, 256 bits; made when it is asked for the first time. */
    byte[] key(String name);
}
