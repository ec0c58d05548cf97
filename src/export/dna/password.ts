import { createHash } from 'node:crypto';

/** Rounds and length of the salt as the Discourse Network Analyzer has them (Jasypt's `StrongPasswordEncryptor`). */
const ROUNDS = 100_000;
const SALT_BYTES = 16;

/**
 * A password as the Discourse Network Analyzer keeps it: the salt and the SHA-256 digest of salt and password, digested again and again, in
 * Base64. The salt is made of the password, so that the same analyses give the same file: the password is known to all anyway.
 */
export function digest(password: string): string {
  const salt = sha256(Buffer.from(password)).subarray(0, SALT_BYTES);
  let hash = Buffer.concat([salt, Buffer.from(password.normalize('NFC'))]);
  for (let round = 0; round < ROUNDS; round++) hash = sha256(hash);
  return Buffer.concat([salt, hash]).toString('base64');
}

function sha256(bytes: Uint8Array): Buffer<ArrayBuffer> {
  return createHash('sha256').update(bytes).digest();
}
