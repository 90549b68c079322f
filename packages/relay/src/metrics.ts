// Numbers for whoever runs the relay: how much, how fast, how full. No label names a space, a person or an address.
import type { Closing, Outcome } from '@orrery/wire';
import { type FastifyInstance, fastify, LogController } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export class Metrics {
  readonly #registry = new Registry();
  readonly sockets = this.#gauge('orrery_sockets', 'Sockets that are open');
  readonly spaces = this.#gauge('orrery_spaces_in_memory', 'Spaces whose headers are in memory');
  readonly entries = this.#gauge('orrery_entries_in_memory', 'Entries whose headers are in memory');
  readonly received = this.#counter('orrery_received_bytes_total', 'Bytes of messages from devices');
  readonly sent = this.#counter('orrery_sent_bytes_total', 'Bytes of messages to devices');
  readonly appends = this.#counter('orrery_appends_total', 'Appends that were answered');
  readonly founded = this.#counter('orrery_spaces_founded_total', 'Spaces that were founded');
  readonly mail = this.#counter('orrery_mail_total', 'Letters of joiners that were kept');
  readonly storeFaults = this.#counter('orrery_store_faults_total', 'Calls that the store failed');
  readonly #outcomes = new Counter({
    name: 'orrery_outcomes_total',
    help: 'What was done with entries that were uploaded',
    labelNames: ['outcome'],
    registers: [this.#registry],
  });
  readonly #closings = new Counter({
    name: 'orrery_closings_total',
    help: 'Sockets that the relay closed, by why',
    labelNames: ['why'],
    registers: [this.#registry],
  });
  readonly appendSeconds = this.#histogram('orrery_append_seconds', 'From an append to its answer');
  readonly commitSeconds = this.#histogram('orrery_commit_seconds', 'What the store takes for one commit');

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  outcomes(outcomes: readonly Outcome[]): void {
    for (const { kind } of outcomes) this.#outcomes.inc({ outcome: kind });
  }

  closing(why: Closing): void {
    this.#closings.inc({ why });
  }

  /** In the text format of Prometheus. */
  async text(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.#registry] });
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.#registry] });
  }

  #histogram(name: string, help: string): Histogram {
    return new Histogram({ name, help, buckets: seconds, registers: [this.#registry] });
  }
}

/** Answers GET /metrics and nothing else. */
export function createMetricsServer(metrics: Metrics): FastifyInstance {
  const app = fastify({ logController: new LogController({ disableRequestLogging: true }) });
  app.get('/metrics', async (_request, reply) => {
    const { type, body } = await metrics.text();
    return reply.type(type).header('cache-control', 'no-store').send(body);
  });
  return app;
}
