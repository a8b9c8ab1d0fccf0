package dev.orderly.billing.mail;

/** The status of an invoice's e-mail. */
public enum MailStatus {
    /** It is retried until it is sent. */
    WAITING,
    SENT,
    /** It is not retried, unless somebody requests it. */
    FAILED
}
