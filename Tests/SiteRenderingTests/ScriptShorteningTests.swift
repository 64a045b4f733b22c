import SiteBase
import SiteTestSupport
import Testing

@testable import SiteRendering

@Suite struct ScriptShorteningTests {
  static func shorten(_ script: String) -> String {
    String(decoding: shortenedScript(Array(script.utf8)), as: UTF8.self)
  }

  /// Scripts that say something by `print`, each full of what a careless renaming breaks.
  static let adversarial = [
    // One name as variable, property, key, shorthand, label and text.
    """
    const value = {value: 1, other: {value: 2}}; const other = 'value';
    const {value: inside, other: {value: deep = 7}} = value;
    print(value.value, value['value'], inside, deep, `${value.value} value ${other}`, {value, other});
    value: for (const value of [1, 2, 3]) { if (value > 1) break value; print(value); }
    """,
    // Shadowing, closures, defaults that use names outside, parameters of every kind.
    """
    const base = 10; let total = 0;
    function add(base, step = base + 1, {deep: [first, second = step], ...others} = {deep: [1]}, ...rest) {
      const inner = (total) => { const base = total * 2; return base + first; };
      total += inner(base) + step + second + rest.length + Object.keys(others).length;
      return {base, step, first, inner: inner(1), rest, others};
    }
    print(add(1), add(2, 3, {deep: [4, 5], extra: 6}, 7, 8), base, total);
    """,
    // Names of the browser and the language, declared somewhere and used as themselves elsewhere.
    """
    function shadow(name, length, parseInt) { return [name, length, parseInt]; }
    const list = [1, 2, 3]; print(shadow('a', 2, 3), parseInt('12'), typeof document, list.length);
    print([..."abc"].map((event) => event), typeof event, typeof undeclared);
    """,
    // Ternaries, keys beside them, methods, getters, computed names, optional chaining, spread.
    """
    const flag = true, key = 'made'; const yes = 'y'; const no = 'n';
    const made = {flag: flag ? yes : no, [key]: flag ? {yes} : {no}, no, async later(yes) { return yes; },
      get yes() { return yes + 1; }, method(no) { return no ?? yes; }, *many(flag) { yield flag; }};
    print(made.flag, made.made, made.no, made.yes, made.method(), made?.method?.(3), [...made.many(4)],
      {...made.made, flag}, Math.max(...[1, 2].map((no) => no * 2)));
    made.later(9).then((value) => print(value));
    """,
    // Short names that are taken already, and those a shortener is tempted to give.
    """
    const e = 1, t = 2; const longName = 3; let n = longName;
    { const e = longName + 1; let another = e; n += another; }
    const s = (longName) => (t) => longName + t + e; print(e, t, n, s(1)(2));
    try { throw {message: 'x'}; } catch ({message}) { print(message); }
    try { throw 1; } catch (error) { print(error); } finally { print(longName); }
    """,
    // Line ends that end statements, regular expressions, comments and division.
    """
    let count = 4
    const half = count / 2
    let text = 'a/b'.replace(/\\/count[/]?/g, 'count')
    count++
    ;[half, text].forEach((item) => print(item)) // count
    do { count-- } while (count > 2)
    print(count, /* half */ half / 2 / 1)
    """,
    // Several declarators, of which only the first is known for sure.
    """
    let first = 1, second = 2, third = first + second; for (let i = 0, end = 2; i < end; i++) first += i;
    var hoisted = late(); function late() { return second + third; } print(first, second, third, hoisted);
    async function wait(things) { for await (const thing of things) print(thing); }
    wait([first, Promise.resolve(second)]);
    """,
    // A further declarator that a function hides and another statement uses.
    """
    let base = 1, total = 0, [more] = [5]; function add(step) { const inner = (total) => total + more; total += inner(step); }
    add(base); print(total); const one = 1, {two, three: total2} = {two: 2, three: 3};
    const use = (two) => two + one; print(use(two), total2);
    """,
    // Semicolons and commas that are a statement, end one, or stand for nothing.
    """
    let turns = 0; while (turns++ < 2); for (let i = 0; i < 2; i++); if (turns) ; else print('no');
    { let one = 1; let two = one + 1; while (two++ < 5); } const made = [1, , 2,]; print(made.length, {made,}.made[0]);
    const many = () => { do { turns--; } while (turns > 0); for (const made of [1]) ; };
    const label = () => { out: for (;;) { break out; } }; many(); label(); print(turns);
    let later = 1
    print(later); let last = {a: 1}
    ;(() => { let later = 2; let last = 3; print(later, last); })()
    print(later === 1 ? last.a
      : 0, [later]
      .map((x) => x
        + 1), later ||
      0); const fine = 1 > 0 &&
      true; if (fine) { let then = 1; let next; next = then; print(next); }
    """,
    // A pattern that declares names under other names in an arrow function's parameters.
    """
    const read = ({title: name, places: [place, ...more] = ['x']} = {}, at = more => more) => ({name, place, more, at: at(2)});
    const place = 'outer'; print(read({title: 1, places: [2, 3, 4]}), read(), place);
    const nested = (one) => one ? (two) => ({one, two}) : (two) => ({one: two, two: one}); print(nested(1)(2), nested(0)(3));
    """,
  ]

  @Test(arguments: adversarial)
  func shortenedScriptsSayTheSame(script: String) throws {
    let say = "const print = (...a) => console.log(JSON.stringify(a));\n"
    let shorter = Self.shorten(script)
    guard let before = try Node.run(say + script), let after = try Node.run(say + shorter) else {
      return
    }
    #expect(before.status == 0, "\(before.output)")
    #expect(before == after, "\(shorter)")
    #expect(shorter.utf8.count <= script.utf8.count)
    // The same again: names that are short already go on meaning the same.
    let again = try Node.run(say + Self.shorten(shorter))
    #expect(again == before)
  }

  @Test(arguments: [
    (
      "const total = 1; function add(first) { return first + total; }",
      "let ee=1;function et(e){return e+ee}\n"
    ),
    ("const two = 1; print({two, three: two});", "let ee=1;print({two:ee,three:ee});\n"),
    ("const f = ({two}) => two;", "let ee=({two:e})=>e;\n"),
    // Left alone: what may be the browser's, what is declared nowhere, labels.
    ("const name = 1; foo(name, name.name);", "let name=1;foo(name,name.name);\n"),
    ("x = {const: 1}.const;", "x={const:1}.const;\n"),
    ("const go = () => 1; go: for (;;) break go;", "let go=()=>1;go:for(;;)break go;\n"),
    ("const onload = 1, Node = 2; use(onload, Node);", "let onload=1,Node=2;use(onload,Node);\n"),
  ])
  func namesBecomeShort(script: String, shorter: String) {
    #expect(Self.shorten(script) == shorter)
  }

  @Test(arguments: [
    "class A { first = 1; get(first) { return this.first + first; } }",
    "const first = 1; eval('first');",
    "const first = 1; switch (first) { case first: print(first); }",
    "export const first = 1;", "import {first} from './a.mjs'; print(first);",
    "const first = import.meta.url;", "const f = ({[first]: second}) => second;",
    "const a = () => { return\n{ first: 1 } }", "const first = 'unfinished",
  ])
  func whatCannotBeReadForSureIsLeftAsItIs(script: String) {
    #expect(Self.shorten(script) == script)
  }

  private static func join(_ texts: [String: String]) -> [String: String] {
    let files = themeFiles(texts)
    return Dictionary(
      uniqueKeysWithValues: joinedScripts(builtScripts(files).value).map {
        ($0.path, String(decoding: $0.file.bytes, as: UTF8.self))
      })
  }

  @Test func anEntryHoldsWhatItImportsOnce() {
    let joined = Self.join([
      "skript/a.mjs":
        "import {two} from './delt/b.mjs';\nimport {three} from './delt/c.mjs';\nprint(two + three);",
      "skript/delt/b.mjs": "import {three} from './c.mjs';\nexport const two = three - 1",
      "skript/delt/c.mjs": "print('c');\nexport const three = 3;",
    ])
    #expect(
      joined == ["skript/a.mjs": "print('c');let ee=3,et=ee-1;print(et+ee);\n"])
  }

  @Test func aModuleInTheRootIsServedAlsoWhenAnotherImportsIt() {
    let joined = Self.join([
      "skript/side/a.mjs": "import '../exit.mjs';\nprint('a');",
      "skript/exit.mjs": "print('exit');",
    ])
    #expect(
      joined == [
        "skript/exit.mjs": "print('exit');\n", "skript/side/a.mjs": "print('exit');print('a');\n",
      ])
  }

  /// Where a name would come to mean another thing, or an import can't be followed, files stay apart.
  @Test(arguments: [
    [
      "a": "import {x} from './b.mjs'; const y = 1; print(x, y);",
      "b": "const y = 2; export const x = y;",
    ],
    [
      "a": "import {x} from './b.mjs'; const y = 1; print(x, y);",
      "b": "export const x = typeof y;",
    ],
    [
      "a": "import {x} from './b.mjs'; const open = 1; print(x);",
      "b": "export const x = (open) => open;",
    ],
    ["a": "import {x as z} from './b.mjs'; print(z);", "b": "export const x = 1;"],
    ["a": "import * as b from './b.mjs'; print(b.x);", "b": "export const x = 1;"],
    ["a": "import b from './b.mjs'; print(b);", "b": "export default 1;"],
    ["a": "import './b.mjs'; export const c = () => import('./b.mjs');", "b": "print(1);"],
    ["a": "import {x} from './b.mjs'; print(x);", "b": "const x = 1; export {x};"],
    ["a": "import {x} from './b.mjs'; print(x);", "b": "export class x {}"],
  ])
  func whatCouldChangeItsMeaningStaysApart(texts: [String: String]) {
    let files = texts.map { ("skript/\($0.key).mjs", $0.value) }
    let joined = Self.join(Dictionary(uniqueKeysWithValues: files))
    #expect(joined.keys.sorted() == ["skript/a.mjs", "skript/b.mjs"])
    #expect(joined["skript/a.mjs"]?.contains("import") == true)
  }

  /// The theme's search as it is served, and what each page's scripts weigh.
  @Test func theThemesEntriesAreServedWhole() throws {
    let files = StandardThemeTests.files
    let joined = joinedScripts(builtScripts(files).value)
    #expect(
      joined.map(\.path) == [
        "skript/forlat.mjs", "skript/forside.mjs", "skript/min-liste.mjs", "skript/sok/main.mjs",
        "skript/tilbud.mjs",
      ])
    for script in joined {
      #expect(
        !String(decoding: script.file.bytes, as: UTF8.self).contains("import"), "\(script.path)")
    }
  }
}
