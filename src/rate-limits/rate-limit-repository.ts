import type { Knex } from 'knex';

/** Counts one kind of attempt on one subject. Keys are hashes, so the table identifies no one. */
export interface Bucket {
  key: string;
  /** The hashed account, name or address that a block applies to. Unblocking deletes all buckets with this subject. */
  subject: string;
  limit: number;
  minutes: number;
}

export interface BucketState {
  key: string;
  count: number;
  expiresAt: Date;
  /** Null before the first attempt. */
  countedAt: Date | null;
  secondsLeft: number;
}

export type ConsumeResult =
  /** `full` are the buckets that refused the attempt. */
  | { allowed: false; retryAfterSeconds: number; full: BucketState[] }
  /** `full` are the buckets that this attempt has filled. */
  | { allowed: true; full: FilledBucket[] };

export interface FilledBucket {
  subject: string;
  expiresAt: Date;
}

/** Rows are always locked in the same order, so that two attempts cannot deadlock. */
const inOrder = 'order by key collate "C" for update';

/** Counts `amount` attempts in a separate transaction, so that they stay counted if the caller fails. */
export async function consume(
  database: Knex,
  buckets: readonly Bucket[],
  amount = 1,
): Promise<ConsumeResult> {
  return database.transaction((sql) => consumeWithin(sql, buckets, amount));
}

/**
 * Counts `amount` attempts in every bucket, or in none if one of the buckets has no room for them. Runs in the caller's
 * transaction. The rows stay locked until it ends, so parallel attempts cannot exceed the limit. Uses the database's
 * clock.
 */
export async function consumeWithin(
  sql: Knex.Transaction,
  buckets: readonly Bucket[],
  amount = 1,
): Promise<ConsumeResult> {
  const wanted = [...buckets].sort((one, other) => (one.key < other.key ? -1 : 1));
  const states = await lockBuckets(sql, wanted);
  const refusing = wanted.flatMap(({ key, limit }) => {
    const state = states.get(key);
    return state && state.count + amount > limit ? [state] : [];
  });
  if (refusing.length > 0) {
    const retryAfterSeconds = Math.max(...refusing.map(({ secondsLeft }) => secondsLeft));
    return { allowed: false, retryAfterSeconds, full: refusing };
  }
  await sql.raw(
    'update rate_limit_buckets set count = count + :amount, counted_at = clock_timestamp() where key = any (:keys)',
    { amount, keys: wanted.map(({ key }) => key) },
  );
  const full = wanted.flatMap(({ key, subject, limit }) => {
    const state = states.get(key);
    return state && state.count + amount === limit ? [{ subject, expiresAt: state.expiresAt }] : [];
  });
  return { allowed: true, full };
}

async function lockBuckets(
  sql: Knex.Transaction,
  buckets: readonly Bucket[],
): Promise<Map<string, BucketState>> {
  const { rows } = await sql.raw<{ rows: BucketState[] }>(
    `insert into rate_limit_buckets as bucket (key, subject, count, expires_at)
     select key, subject, 0, clock_timestamp() + minutes * interval '1 minute'
     from unnest(:keys::text[], :subjects::text[], :minutes::int[]) as wanted (key, subject, minutes)
     on conflict (key) do update set
       count = case when bucket.expires_at <= clock_timestamp() then 0 else bucket.count end,
       expires_at = case when bucket.expires_at <= clock_timestamp() then excluded.expires_at else bucket.expires_at end
     returning key, count, expires_at as "expiresAt", counted_at as "countedAt",
       extract(epoch from expires_at - clock_timestamp())::float8 as "secondsLeft"`,
    {
      keys: buckets.map(({ key }) => key),
      subjects: buckets.map(({ subject }) => subject),
      minutes: buckets.map(({ minutes }) => minutes),
    },
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Refuses further attempts until the buckets expire. */
export async function fillBuckets(sql: Knex, buckets: readonly Bucket[]): Promise<void> {
  for (const { key, limit } of buckets) {
    await sql('rate_limit_buckets').where({ key }).update({ count: limit });
  }
}

/** Removes an attempt from the count of each bucket, because it did not fail. */
export async function refund(sql: Knex, buckets: readonly Bucket[]): Promise<void> {
  await sql.raw(
    `with locked as (select key from rate_limit_buckets where key = any (?) ${inOrder})
     update rate_limit_buckets bucket set count = count - 1 from locked where bucket.key = locked.key and count > 0`,
    [buckets.map(({ key }) => key)],
  );
}

export async function deleteBucketsOf(sql: Knex, subjects: readonly string[]): Promise<void> {
  await sql.raw(
    `with locked as (select key from rate_limit_buckets where subject = any (?) ${inOrder})
     delete from rate_limit_buckets bucket using locked where bucket.key = locked.key`,
    [[...subjects]],
  );
}

export async function deleteExpiredBuckets(sql: Knex): Promise<number> {
  return sql('rate_limit_buckets').whereRaw('expires_at <= now()').delete();
}
