package dev.orderly.billing.mail;

/** What became of an invoice's e-mail. */
public enum MailStatus {
    /** It is tried until it is sent. */
    WAITING,
    SENT,
    /** It is not tried any more, unless somebody has it sent again. */
    FAILED
}
