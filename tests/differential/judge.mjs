// Answers JSON lines with what Hive's own code (hived's C++ as WebAssembly) makes of transactions and memos.
// Lines end at "\n" alone: memos may hold U+2028. Offline; the vault of beekeeper lives in memory.
import createBeekeeper from "@hiveio/beekeeper";
import { createWaxFoundation, ResourceCreditsOperation } from "@hiveio/wax";

const chains = new Map();
const beekeeper = await createBeekeeper({ inMemory: true, enableLogs: false });
const session = beekeeper.createSession("differential");
const { wallet } = await session.createWallet("differential", "differential", true);

async function chainOf(chainId) {
  if (!chains.has(chainId)) chains.set(chainId, await createWaxFoundation(chainId ? { chainId } : undefined));
  return chains.get(chainId);
}

const answers = {
  async transaction({ chain, body }) {
    const transaction = (await chainOf(chain)).createTransactionFromLegacyJson(body);
    let objection = null;
    try {
      transaction.validate();
    } catch (error) {
      objection = String(error);
    }
    const needed = transaction.requiredAuthorities;
    return {
      objection,
      id: transaction.legacy_id,
      digest: transaction.legacy_sigDigest,
      keys: transaction.transaction.signatures.length ? transaction.legacy_signatureKeys : [],
      required: Object.fromEntries(["posting", "active", "owner"].map((role) => [role, [...needed[role]].sort()])),
    };
  },
  async fromPassword({ account, role, password }) {
    const chain = await chainOf(undefined);
    const { wifPrivateKey, associatedPublicKey } = chain.getPrivateKeyFromPassword(account, role, password);
    return { wif: wifPrivateKey, key: associatedPublicKey, again: chain.calculatePublicKey(wifPrivateKey) };
  },
  async remember({ wif }) {
    return { key: await wallet.importKey(wif) };
  },
  async encrypt({ from, to, text, nonce }) {
    return { memo: (await chainOf(undefined)).encrypt(wallet, text, from, to, nonce) };
  },
  async decrypt({ memo }) {
    return { text: (await chainOf(undefined)).decrypt(wallet, memo) };
  },
  async delegateCredits({ from, to, credits }) {
    const chain = await chainOf(undefined);
    const builder = new ResourceCreditsOperation().delegate(from, credits, to).authorize(from);
    return { operations: [...builder.finalize({ api: chain })] };
  },
};

const pieces = [];
for await (const piece of process.stdin) pieces.push(piece);
// Split at "\n" alone: readline of Node 24 ends a line at U+2028 too, which a question may hold.
for (const line of Buffer.concat(pieces).toString("utf8").split("\n").filter(Boolean)) {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = await answers[question.ask](question);
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
