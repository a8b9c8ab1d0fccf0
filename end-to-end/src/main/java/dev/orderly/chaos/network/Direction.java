package dev.orderly.chaos.network;

/** The way of bytes on a connection, seen from who opened it. */
enum Direction {
    TO_SERVER,
    TO_CLIENT
}
