import SiteBase
import Testing

@testable import SiteRendering

@Suite struct ScriptTests {
  static func strip(_ script: String) throws -> String {
    let bytes = Array(script.utf8)
    return String(decoding: strippedScript(bytes, try scriptTokens(bytes)), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "/** A doc.\n * @param {string} a\n */\nfunction f(a) {\n  // one\n  return a;\n}\n",
      "function f(a){return a;}\n"
    ),
    ("a = 1; // note\n\n\nb = 2", "a=1;b=2\n"), ("a = 1 // note\n\nb = 2", "a=1\nb=2\n"),
    ("a = \"// no\"; b = '/* no */';", "a=\"// no\";b='/* no */';\n"),
    (
      "a = `\n  // kept\n  ${ b /* gone */ + `x ${ {c: 1}.c } y` }\n  /* kept */`;",
      "a= `\n  // kept\n  ${ b+ `x ${ {c:1}.c } y` }\n  /* kept */`;\n"
    ),
    ("a = b / c / d; // e", "a=b / c / d;\n"),
    ("a = /[/\"`]\\/\\//g.test(b) // c", "a= /[/\"`]\\/\\//g.test(b)\n"),
    ("return /'/.test(a)\n// '", "return /'/.test(a)\n"),
    ("x = (a) / 2; y = b[0] / 3 // '", "x=(a) / 2;y=b[0] / 3\n"),
    // A comment that spans lines is a line break, which ends a statement.
    ("a = 1 /* x\n */ b = 2", "a=1\nb=2\n"), ("a/**/b", "a b\n"),
    ("const å = `ø`\r\n\tå // æ", "const å= `ø`\nå\n"), ("", ""), ("// bare\n", ""),
    // What would be read as something else without a space keeps it.
    ("a + +b - -c", "a+ +b- -c\n"), ("a-- > b", "a-- >b\n"), ("a < !--b", "a< !--b\n"),
    ("1 .toFixed()", "1 .toFixed()\n"), ("a ? .5 : b", "a? .5:b\n"), ("a \\u0061", "a \\u0061\n"),
    ("import {a} from './b.mjs'", "import{a}from'./b.mjs'\n"),
    ("x => ({ a: [1, 2] , ...b })", "x=>({a:[1,2],...b})\n"), ("get #x() {}", "get#x(){}\n"),
    ("'a' in b", "'a'in b\n"), ("typeof x === 'y'", "typeof x==='y'\n"),
  ])
  func onlyCommentsAndIdleSpaceGo(script: String, stripped: String) throws {
    #expect(try Self.strip(script) == stripped)
    #expect(try Self.strip(stripped) == stripped)
  }

  @Test(arguments: [
    ("a = 'x\n'", 4), ("a = `x", 4), ("a = `${b", 8), ("/* a", 0), ("a = /b\n/", 4),
    ("a = \"\\", 4),
  ])
  func whatDoesNotEndIsRefused(script: String, offset: Int) {
    do throws(ScriptProblem) {
      _ = try scriptTokens(Array(script.utf8))
      Issue.record("\(script) was taken")
    } catch {
      #expect(error.kind.id == "theme/script-unclosed")
      #expect(error.offset == offset)
    }
  }

  @Test func importsGetTheNamesOfWhatTheyImport() throws {
    let files = themeFiles([
      "skript/sok/main.mjs": """
      // The entry.
      import {a} from '../delt/a.mjs';
      import * as b from "./b.mjs"; export {c} from './b.mjs';
      import './b.mjs';
      const later = () => import('../delt/a.mjs');
      const text = "from '../delt/a.mjs'", meta = import.meta.url;
      """,
      "skript/sok/b.mjs": "export const c = 1;\n", "skript/delt/a.mjs": "export const a = 1;\n",
    ])
    let built = builtScripts(files)
    #expect(short(built.diagnostics) == [])
    #expect(
      built.value.map(\.path) == ["skript/delt/a.mjs", "skript/sok/b.mjs", "skript/sok/main.mjs"])
    let a = try #require(built.value[0].file.path.split(separator: "/").last)
    let b = try #require(built.value[1].file.path.split(separator: "/").last)
    #expect(a.wholeMatch(of: /a\.[0-9a-f]{10}\.mjs/) != nil)
    #expect(built.value[0].file.path == "ressurser/skript/delt/\(a)")
    #expect(
      String(decoding: built.value[2].file.bytes, as: UTF8.self) == """
        import{a}from'../delt/\(a)';import*as b from"./\(b)";export{c}from'./\(b)';import'./\(b)';\
        const later=()=>import('../delt/\(a)');const text="from '../delt/a.mjs'",meta=import.meta.url;

        """)
  }

  @Test func aChangeReachesTheNamesOfAllThatImportIt() {
    func names(_ leaf: String) -> [String] {
      builtScripts(
        themeFiles([
          "skript/a.mjs": "import './b.mjs'", "skript/b.mjs": "import './c.mjs'",
          "skript/c.mjs": leaf, "skript/d.mjs": "1",
        ])
      ).value.map(\.file.path)
    }
    let (old, new) = (names("1"), names("2"))
    #expect(zip(old, new).map { $0 != $1 } == [true, true, true, false])
  }

  @Test func importsThatLeadNowhereAreErrors() {
    let files = themeFiles([
      "skript/a.mjs":
        "import 'lit';\nimport 'https://x.example/a.mjs';\nimport './bb.mjs';\nimport '../../x.mjs';",
      "skript/b.mjs": "import(a + b)", "skript/c.mjs": "import './c.mjs'",
      "skript/bbb.mjs": "export {}",
    ])
    #expect(
      short(builtScripts(files).diagnostics) == [
        "theme/script-foreign-import lit @a.mjs:1:9",
        "theme/script-foreign-import https://x.example/a.mjs @a.mjs:2:9",
        "theme/script-missing-import ./bb.mjs @a.mjs:3:9 ?skript/bbb.mjs",
        "theme/script-missing-import ../../x.mjs @a.mjs:4:9",
        "theme/script-dynamic-import  @b.mjs:1:7",
        "theme/script-cycle skript/c.mjs → skript/c.mjs @c.mjs:1:9",
      ])
  }

  @Test func aCircleIsReportedOnce() {
    let files = themeFiles([
      "skript/a.mjs": "import './b.mjs'", "skript/b.mjs": "import './c.mjs'",
      "skript/c.mjs": "import './b.mjs'", "skript/d.mjs": "import './c.mjs'", "skript/e.mjs": "1",
    ])
    let built = builtScripts(files)
    #expect(
      short(built.diagnostics)
        == ["theme/script-cycle skript/b.mjs → skript/c.mjs → skript/b.mjs @c.mjs:1:9"])
    #expect(built.value.map(\.path) == ["skript/e.mjs"])
  }
}
