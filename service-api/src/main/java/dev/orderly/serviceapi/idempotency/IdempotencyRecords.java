package dev.orderly.serviceapi.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orderly.serviceapi.problem.Problems;
import dev.orderly.serviceapi.version.Answers;
import dev.orderly.statetransfer.database.Sql;
import dev.orderly.statetransfer.write.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The table {@code idempotency}: the answers kept for requests that may be repeated. */
@ApplicationScoped
class IdempotencyRecords {

    record Request(String subject, String method, String path, String key, UUID hash) {}

    private static final List<String> REPLAYED = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, Answers.VERSION);

    private final ObjectMapper json;

    IdempotencyRecords(ObjectMapper json) {
        this.json = json;
    }

    /** The same for the same content, however it was formatted. */
    UUID hashOf(List<Object> parameters) {
        return UUID.nameUUIDFromBytes(write(parameters).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Claims the key for this request, or finds the earlier answer. Waits for a concurrent request with the same key.
     */
    Uni<Optional<RestResponse<?>>> claim(Request request) {
        return Sql.update("""
                        insert into idempotency (subject, method, path, key, request_hash)
                        values ($1, $2, $3, $4, $5) on conflict do nothing
                        """, request.subject(), request.method(), request.path(), request.key(), request.hash())
                .flatMap(claimed -> claimed == 1 ? Uni.createFrom().item(Optional.empty()) : earlierAnswer(request));
    }

    private Uni<Optional<RestResponse<?>>> earlierAnswer(Request request) {
        return Sql.select("""
                        select request_hash, status, headers::text, body from idempotency
                         where subject = $1 and method = $2 and path = $3 and key = $4
                        """, request.subject(), request.method(), request.path(), request.key())
                .map(rows -> {
                    Row row = rows.getFirst();
                    if (!request.hash().equals(row.getUUID("request_hash"))) {
                        throw Problems.unprocessable(
                                "idempotency-key-reused", "This Idempotency-Key was used for another request");
                    }
                    return Optional.of(
                            answer(row.getInteger("status"), row.getString("headers"), row.getString("body")));
                });
    }

    /** Keeps the answer at the end of the request's transaction; a failed request leaves no record, so it may be retried. */
    void keep(Request request, RestResponse<?> answer) {
        UnitOfWork.current().atEnd(() -> write(request, answer));
    }

    private Uni<Void> write(Request request, RestResponse<?> answer) {
        Map<String, String> headers = new TreeMap<>();
        REPLAYED.stream()
                .filter(name -> answer.getHeaders().containsKey(name))
                .forEach(name ->
                        headers.put(name, answer.getHeaders().getFirst(name).toString()));
        return Sql.update(
                        """
                        update idempotency set status = $5, headers = $6::text::jsonb, body = $7
                         where subject = $1 and method = $2 and path = $3 and key = $4
                        """,
                        request.subject(),
                        request.method(),
                        request.path(),
                        request.key(),
                        answer.getStatus(),
                        write(headers),
                        write(answer.getEntity()))
                .replaceWithVoid();
    }

    private RestResponse<?> answer(int status, String headers, String body) {
        ResponseBuilder<String> answer = ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body);
        read(headers).forEach(answer::header);
        return answer.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).build();
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
