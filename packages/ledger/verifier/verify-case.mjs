#!/usr/bin/env node
/*
 * Checks a case exported by Linli 邻里 without Linli: Node.js 20 or newer and this one file, no network.
 *
 *   node verify-case.mjs <export.zip | folder | case.json> --key <public-key.pem> [--since <heads.jsonl>] [--language en]
 *
 * --key is the ledger's public key and --since signed heads, both kept outside of the installation that is to be checked.
 * Exit code 0: everything holds. 1: something does not; the first bad position is named. 2: it could not be checked.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';

const LARGEST_FILE = 2 ** 30;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (text) => Buffer.from(String(text), 'hex');
const node = (left, right) => sha256(Uint8Array.of(1), left, right);

/** The root a leaf and its audit path lead to (RFC 9162 §2.1.3.2); nothing when the path has another length. */
function rootFrom(leaf, index, size, path) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path.map(hex)) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      hash = node(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = node(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : undefined;
}

/** Whether the later tree begins with all leaves of the earlier one (RFC 9162 §2.1.4.2). */
function continues(earlier, later, path) {
  if (earlier.size === later.size) return earlier.root === later.root;
  if (earlier.size === 0 || earlier.size > later.size) return false;
  const steps = Number.isInteger(Math.log2(earlier.size)) ? [earlier.root, ...path] : path;
  if (steps.length === 0) return false;
  let [at, last] = [earlier.size - 1, later.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [before, after] = [hex(steps[0]), hex(steps[0])];
  for (const sibling of steps.slice(1).map(hex)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [node(sibling, before), node(sibling, after)];
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else after = node(after, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && before.equals(hex(earlier.root)) && after.equals(hex(later.root));
}

/** The files of a ZIP by name. */
function unzip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('no ZIP directory');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ];
    const [extra, comment, local] = [
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    if (files.has(name)) throw new Error(`${name} is there twice`);
    files.set(name, method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: LARGEST_FILE }));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

function filesAt(path) {
  if (statSync(path).isDirectory())
    return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));
  const bytes = readFileSync(path);
  return bytes.subarray(0, 2).toString() === 'PK' ? unzip(bytes) : new Map([['case.json', bytes]]);
}

function isSigned(key, title, content, signature) {
  const text = Buffer.from(`${title}\n${JSON.stringify(content)}`);
  return verify(undefined, text, key.object, Buffer.from(String(signature), 'base64'));
}

function isSignedHead(key, { size, root, time, keyId, signature }) {
  return keyId === key.id && isSigned(key, 'linli tree head 1', { size, root, time, keyId }, signature);
}

/** The bytes the store holds for a value of the file. */
function stored(value) {
  if (value === undefined) return '';
  return typeof value?.$bytes === 'string' ? Buffer.from(value.$bytes, 'base64') : JSON.stringify(value);
}

/** What is wrong with an event, if anything, in both languages. */
function faultOf(file, at) {
  try {
    return faultIn(file, at);
  } catch {
    return ['残缺，无法读出', 'it is garbled'];
  }
}

function faultIn(file, at) {
  const { entry, index, path, ...rest } = file.events[at];
  const { position, stream, revision, eventId, type, created, format, dataHash, metadataHash } = entry;
  const before = file.events[at - 1];
  if (revision !== at)
    return [
      `修订号 ${revision}，应为 ${at}：有事件缺失、多出或换位`,
      `its revision is ${revision}, not ${at}: one is missing, put in or moved`,
    ];
  if (stream !== `case-${file.caseId}`) return ['属于别的案件', 'it belongs to another case'];
  if (before && BigInt(position) <= BigInt(before.entry.position))
    return ['位置不在前一事件之后', 'it does not stand after the one before'];
  if (before && index <= before.index)
    return ['在日志树中不在前一事件之后', 'its leaf does not stand after the one before'];
  if (file.level === 'sealed' || 'data' in rest || 'metadata' in rest) {
    if (format !== (typeof rest.data?.$bytes === 'string' ? 'bytes' : 'json'))
      return ['格式与签名时不同', 'its format is another'];
    if (sha256(stored(rest.data)).toString('hex') !== dataHash)
      return ['内容被改动', 'its content was changed'];
    if (sha256(stored(rest.metadata)).toString('hex') !== metadataHash)
      return ['元数据被改动', 'its metadata was changed'];
  }
  const leaf = sha256(
    Uint8Array.of(0),
    JSON.stringify({ position, stream, revision, eventId, type, created, format, dataHash, metadataHash }),
  );
  if (!rootFrom(leaf, index, file.head.size, path)?.equals(hex(file.head.root)))
    return ['与签名时的日志不符', 'it is not what was signed into the log'];
  const read = file.read.events[at];
  if (
    !read ||
    read.revision !== revision ||
    read.type !== type ||
    (file.level !== 'anonymous' && read.eventId !== eventId)
  )
    return ['可读部分不是这个事件', 'what can be read of it is another event'];
  return undefined;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, since: { type: 'string' }, language: { type: 'string' } },
});
const isChinese = (options.language ?? process.env.LC_ALL ?? process.env.LANG ?? '').startsWith('zh');
const text = (zh, en) => (isChinese ? zh : en);
let failed = false;
function say(holds, zh, en) {
  failed ||= !holds;
  console.log(`${holds ? '✓' : '✗'} ${text(zh, en)}`);
}

function checkManifest(key, files) {
  const { keyId, signature, ...manifest } = JSON.parse(files.get('manifest.json'));
  const isGenuine = keyId === key.id && isSigned(key, 'linli export 1', { ...manifest, keyId }, signature);
  say(isGenuine, '清单签名', 'signature of the manifest');
  const listed = new Map(manifest.files.map(({ name, sha256: hash }) => [name, hash]));
  const wrong = [...new Set([...listed.keys(), ...files.keys()])].filter(
    (name) =>
      name !== 'manifest.json' &&
      !(files.has(name) && sha256(files.get(name)).toString('hex') === listed.get(name)),
  );
  say(
    wrong.length === 0,
    `清单中的 ${listed.size} 个文件${wrong.length > 0 ? `，不符：${wrong.join()}` : ''}`,
    `${listed.size} files of the manifest${wrong.length > 0 ? `, wrong: ${wrong.join()}` : ''}`,
  );
}

function checkEvents(key, file) {
  const { head, events } = file;
  say(
    isSignedHead(key, head),
    `日志树头签名：${head.size} 个事件，${head.time}`,
    `signature of the tree head: ${head.size} events, ${head.time}`,
  );
  const faults = events.map((_, at) => faultOf(file, at));
  const bad = faults.findIndex((fault) => fault !== undefined);
  const sound = faults.filter((fault) => fault === undefined).length;
  say(
    bad < 0 && events.length > 0,
    `已验证 ${sound}/${events.length} 个事件`,
    `${sound}/${events.length} events verified`,
  );
  if (bad >= 0) {
    const [zh, en] = faults[bad];
    const position = events[bad]?.entry?.position ?? '?';
    say(
      false,
      `第一个不符之处：位置 @${position}，第 ${bad + 1} 个事件：${zh}`,
      `first bad position: @${position}, event ${bad + 1}: ${en}`,
    );
  }
  const isComplete = file.read.events.length === events.length;
  say(
    isComplete,
    `可读部分 ${file.read.events.length} 个事件`,
    `${file.read.events.length} events can be read`,
  );
  if (file.level !== 'sealed')
    console.log(
      text(
        '  内容本身不在此文件中，只证明其摘要',
        '  what is stored is not in this file: its hashes are proved, not its words',
      ),
    );
}

/** Compares with signed heads kept elsewhere: at least one must be comparable. */
function checkSince(key, { head, earlier }, lines) {
  let compared = 0;
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const kept = JSON.parse(line);
    const proof = earlier.find(({ size }) => size === kept.size);
    if (kept.size !== head.size && !proof) continue;
    compared += 1;
    const holds = isSignedHead(key, kept) && continues(kept, head, proof?.path ?? []);
    if (!holds || compared === 1)
      say(
        holds,
        `延续另存的树头：${kept.size} 个事件，${kept.time}`,
        `continues the head kept elsewhere: ${kept.size} events, ${kept.time}`,
      );
  }
  if (compared === 0)
    say(
      false,
      '文件中没有与另存树头的一致性证明：请导出时写明',
      'no proof from a head that was kept: name it when exporting',
    );
}

try {
  const [path] = positionals;
  if (positionals.length !== 1 || options.key === undefined)
    throw new Error(
      'verify-case.mjs <export.zip | folder | case.json> --key <public-key.pem> [--since <heads.jsonl>] [--language zh-CN | en]',
    );
  const object = createPublicKey(readFileSync(options.key));
  const id = sha256(object.export({ format: 'der', type: 'spki' }))
    .toString('hex')
    .slice(0, 16);
  const files = filesAt(path);
  const file = JSON.parse(files.get('case.json') ?? '{}');
  if (file.format !== 'linli-case/3')
    throw new Error(text('不是邻里导出的案卷', 'not a case exported by Linli (linli-case/3)'));
  if (files.has('manifest.json')) checkManifest({ object, id }, files);
  else
    console.log(
      text(
        '  没有清单：只核对事件，看不出末尾是否被截去',
        '  no manifest: events alone are checked; whether the end was cut off cannot be told',
      ),
    );
  checkEvents({ object, id }, file);
  if (options.since !== undefined) checkSince({ object, id }, file, readFileSync(options.since, 'utf8'));
  console.log(failed ? text('核对未通过', 'NOT verified') : text('核对通过', 'verified'));
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  console.error(`${text('无法核对', 'cannot be checked')}: ${error.message}`);
  process.exitCode = 2;
}
