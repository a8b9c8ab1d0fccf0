package dev.orderly.statetransfer.outbox;

import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;

/** Producers of one process. A record arrives when it is sent or at the commit; the rest is lost with the producer. */
@Vetoed
class ScriptedProducers extends FencingProducers {

    private final Life life;
    private final ScriptedBroker broker;

    ScriptedProducers(Life life, ScriptedBroker broker) {
        super(Map.of(), "shipping");
        this.life = life;
        this.broker = broker;
    }

    @Override
    Producer<String, byte[]> create() {
        return new Connection();
    }

    private record Sending(ProducerRecord<String, byte[]> message, CompletableFuture<RecordMetadata> result) {}

    class Connection extends MockProducer<String, byte[]> {

        private final List<Sending> waiting = new ArrayList<>();
        private int epoch;
        private ScriptedBroker.Transaction transaction = broker.begin(0);

        @Override
        public void initTransactions() {
            life.attempt("fences", () -> epoch = broker.fence(), this::unanswered);
        }

        @Override
        public void beginTransaction() {
            transaction = broker.begin(epoch);
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
            Sending sending = new Sending(message, new CompletableFuture<>());
            waiting.add(sending);
            if (life.succeeds("sends", "sends, later")) {
                flushWaiting();
            }
            return sending.result();
        }

        private void flushWaiting() {
            waiting.forEach(this::arrive);
            waiting.clear();
        }

        private void arrive(Sending sending) {
            try {
                long offset = broker.append(transaction, sending.message());
                sending.result()
                        .complete(new RecordMetadata(
                                new TopicPartition(sending.message().topic(), 0), offset, 0, 0, 0, 0));
            } catch (InvalidProducerEpochException e) {
                sending.result().completeExceptionally(e);
            }
        }

        @Override
        public void commitTransaction() {
            life.attempt("commits", this::commit, this::unanswered);
        }

        private void commit() {
            flushWaiting();
            try {
                broker.commit(transaction);
            } catch (InvalidProducerEpochException e) {
                throw new ProducerFencedException(e.getMessage());
            }
        }

        private TimeoutException unanswered() {
            return new TimeoutException("The broker does not answer");
        }
    }
}
