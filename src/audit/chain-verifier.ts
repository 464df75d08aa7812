import { hashOf } from './audit-chain.ts';

/** The log was changed after it was written. The message names the first event that shows this, and the reason. */
export class BrokenLogError extends Error {
  override name = 'BrokenLogError';
}

export interface StoredEvent {
  id: number;
  /** See `chainName`. */
  chain: string;
  sequence: number;
  previousHash: string;
  hash: string;
  content: string;
  /**
   * The columns that repeat parts of the content: `stored` is the actual value, and `computed` is derived from
   * the content.
   */
  columns: readonly { name: string; stored: string | null; computed: string | null }[];
}

export interface ChainHead {
  chain: string;
  length: number;
  head: string;
}

interface ChainState {
  sequence: number;
  hash: string;
}

/** An event that doesn't follow the previous one. Later events show whether an event is missing or out of order. */
interface Gap {
  message: string;
  ifFound: string;
  isFound(event: StoredEvent): boolean;
}

export interface VerifierOptions {
  /** Events were left out on purpose, so gaps are allowed. */
  partial?: boolean;
  /** Requires the events of all chains together to be in the order in which they were written. */
  ordered?: boolean;
}

/**
 * Verifies the events one by one, in the order of each chain, and then the heads of the chains. Call `event` for each
 * event, then `head` for each head, and then `finish` to report chains without a head.
 */
export class ChainVerifier {
  readonly #options: VerifierOptions;
  readonly #chains = new Map<string, ChainState>();
  #lastId = 0;
  #gap: Gap | undefined;
  events = 0;

  constructor(options: VerifierOptions = {}) {
    this.#options = options;
  }

  /** Checks the next event. Throws BrokenLogError. */
  event(event: StoredEvent): void {
    this.events += 1;
    if (this.#gap) {
      if (this.#gap.isFound(event)) throw new BrokenLogError(this.#gap.ifFound);
      return;
    }
    this.#checkContent(event);
    const before = this.#chains.get(event.chain) ?? { sequence: 0, hash: '' };
    this.#gap = this.#checkSequence(event, before);
    if (this.#gap) return;
    if (this.#options.ordered && event.id <= this.#lastId) {
      throw new BrokenLogError(
        `${nameOf(event)} is out of order. It comes after the later ID ${this.#lastId}.`,
      );
    }
    this.#lastId = event.id;
    this.#chains.set(event.chain, { sequence: event.sequence, hash: event.hash });
  }

  /** Throws BrokenLogError if the chain doesn't end at this head. */
  head({ chain, length, head }: ChainHead): void {
    this.requireNoGap();
    const { sequence, hash } = this.#chains.get(chain) ?? { sequence: 0, hash: '' };
    this.#chains.delete(chain);
    if (sequence < length && !this.#options.partial) {
      throw new BrokenLogError(
        `Chain ${chain} is cut short: event ${sequence + 1} is missing. Its head records ${length} events.`,
      );
    }
    if (sequence > length) {
      throw new BrokenLogError(`Event ${length + 1} of chain ${chain} comes after the end of the chain.`);
    }
    if (sequence === length && hash !== head) {
      throw new BrokenLogError(
        `Event ${sequence} of chain ${chain} does not match the head of the chain. It was replaced.`,
      );
    }
  }

  /** Reports an event that doesn't follow the previous one, once all events are read. Throws BrokenLogError. */
  requireNoGap(): void {
    if (this.#gap) throw new BrokenLogError(this.#gap.message);
  }

  /** Checks, once all heads are read, that each chain had one. Throws BrokenLogError. */
  finish(): void {
    this.requireNoGap();
    const [chain] = this.#chains.keys();
    if (chain !== undefined) throw new BrokenLogError(`The head of chain ${chain} is missing.`);
  }

  #checkContent(event: StoredEvent): void {
    if (hashOf(event.previousHash, event.content) !== event.hash) {
      throw new BrokenLogError(`${nameOf(event)} was edited: its content does not match its hash.`);
    }
    const differing = event.columns
      .filter(({ stored, computed }) => stored !== computed)
      .map(({ name }) => name);
    if (differing.length > 0) {
      throw new BrokenLogError(
        `${nameOf(event)} was edited: ${differing.join(', ')} differs from its content.`,
      );
    }
  }

  #checkSequence(event: StoredEvent, before: ChainState): Gap | undefined {
    const next = before.sequence + 1;
    if (event.sequence < next) {
      throw new BrokenLogError(`${nameOf(event)} is out of order. It comes after event ${before.sequence}.`);
    }
    if (event.sequence > next) {
      if (this.#options.partial) return undefined;
      return {
        message: `Event ${next} of chain ${event.chain} is missing. Event ${before.sequence} is followed by event ${event.sequence}.`,
        ifFound: `${nameOf(event)} is out of order. It comes before event ${next}.`,
        isFound: ({ chain, sequence }) => chain === event.chain && sequence === next,
      };
    }
    if (event.previousHash === before.hash) return undefined;
    return {
      message: `${nameOf(event)} does not follow event ${before.sequence}. Event ${before.sequence} was replaced, or an event between them is missing.`,
      ifFound: `${nameOf(event)} is out of order. The event that it follows comes after it.`,
      isFound: ({ chain, hash }) => chain === event.chain && hash === event.previousHash,
    };
  }
}

function nameOf({ id, chain, sequence }: StoredEvent): string {
  return `Event ${sequence} of chain ${chain} (id ${id})`;
}
