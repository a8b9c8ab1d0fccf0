package dev.orderly.statetopics;

/** The headers of every record: CloudEvents 1.0 in binary mode, and the W3C trace context. */
public final class Headers {

    public static final String SPEC_VERSION = "ce_specversion";
    /** {@code <key>@<version>}: the same for a record that is sent twice. */
    public static final String ID = "ce_id";
    /** {@code /<service>} of the owner. */
    public static final String SOURCE = "ce_source";
    /** The topic. */
    public static final String TYPE = "ce_type";
    /** When the owner changed the entity. */
    public static final String TIME = "ce_time";
    /** The key. */
    public static final String SUBJECT = "ce_subject";
    /** The version; also of a tombstone, so that nothing older can come back. */
    public static final String ENTITY_VERSION = "ce_entityversion";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    private Headers() {}
}
