import Testing

@testable import Markup

@Suite struct `Mistakes in a template` {
  /// The root stands on line 1, so content after a line end begins on line 2.
  @Test(arguments: [
    ("\nx {r:no} y", 2, "'r:no' selects nothing"),
    ("\nx\n {r:p} y\n", 3, "'r:p' selects 2 nodes where one is wanted"),
    ("\n<i\n title='{r:no}'\n class='x'/>", 3, "'r:no' selects nothing"),
    ("\n\n{r:period", 3, "'{' is not closed"),
    ("a\n{'}'\n", 2, "'{' is not closed"),
    ("\nx } y", 2, "'}' closes nothing"),
    ("\n<i title='{'/>", 2, "'{' is not closed"),
    ("\n{//[}", 2, "a syntax error in '//['"),
    ("\n{}", 2, "a syntax error in ''"),
    ("\n<i s:if='(1'/>", 2, "a syntax error in '(1'"),
    ("\n<i\n s:foo='x'\n/>", 3, "there is no attribute s:foo"),
    ("\n<i s:let.='x'/>", 2, "'' is not a name"),
    ("\n<i s:attr.1='x'/>", 2, "'1' is not a name"),
    ("\n<i s:each='count(r:p)'/>", 2, "'count(r:p)' does not select nodes"),
    ("\n<i s:with='r:no'/>", 2, "'r:no' selects nothing"),
    ("\n<i s:with='r:p'/>", 2, "'r:p' selects 2 nodes where one is wanted"),
    ("\n<i s:attr.id='r:p'/>", 2, "'r:p' selects 2 nodes where one is wanted"),
    ("\n<i s:if='false()'>{s:foo()}</i>", 2, "there is no function s:foo()"),
    ("\n<i s:if='foo()'/>", 2, "there is no function foo() as in 'foo()'"),
    ("\n<i s:if='r:foo()'/>", 2, "there is no function r:foo() as in 'r:foo()'"),
    ("\n<i s:if='false()'>{q:x}</i>", 2, "the prefix 'q' in 'q:x' is not known"),
    ("\n<i s:let.a='1'/>{$a}", 2, "the variable '$a' in '$a' is not defined here"),
    ("\n<i s:if='$a' s:let.a='1'/>", 2, "the variable '$a' in '$a' is not defined here"),
    ("\n{s:text()}", 2, "text() takes 1 argument, not 0, in 's:text()'"),
    ("\n{s:text('missing')}", 2, "there is no text 'missing', in 's:text('missing')'"),
    ("\n{r:period + }", 2, "a syntax error in 'r:period + '"),
    ("\n<s:foo/>", 2, "there is no element s:foo"),
    ("\n<s:chart/>", 2, "s:chart needs an attribute 'kind', in s:chart"),
    ("\n<s:chart kind='x' select='1'/>", 2, "'1' does not select nodes"),
    ("\n<s:chart kind='x' s:attr.a='1'/>", 2, "s:attr. only stands on elements of the output"),
    ("\n<s:chart kind='x' s:include='x'/>", 2, "s:chart cannot include anything"),
    ("\n<s:group class='x'/>", 2, "s:group has no attribute 'class'"),
    ("\n<i s:include='no.xhtml'/>", 2, "there is no template file 'no.xhtml'"),
    ("\n<i s:include='a' s:include-text='b'/>", 2, "both s:include and s:include-text"),
    (
      "\n<i s:include='page.xhtml'/>", 2,
      "'page.xhtml' includes itself: page.xhtml → page.xhtml"
    ),
    ("\n<i xmlns=''/>", 2, "the element 'i' is in no namespace"),
    ("\n<r:i xmlns:r='urn:r'/>", 2, "the namespace urn:r is the data's, not the output's"),
    ("\n<i xmlns:r='urn:r' r:x='1'/>", 2, "the namespace urn:r is the data's, not the output's"),
  ])
  func `are told with file and line`(content: String, line: Int, message: String) {
    let error = #expect(throws: MarkupError.self) { try Sample().render(content) }
    #expect(error?.place == Place(file: "page.xhtml", line: line))
    #expect(error?.message == message)
  }

  @Test func `in a part are told with the part's name`() {
    let sample = Sample(files: ["part.xhtml": "\(Sample.open)\n\n{r:no}</div>"])
    let error = #expect(throws: MarkupError.self) {
      try sample.render("<p s:include='part.xhtml'/>")
    }
    #expect(error?.place == Place(file: "part.xhtml", line: 3))
  }

  @Test func `in XML are told as the parser tells them`() {
    let error = #expect(throws: MarkupError.self) { try Sample().render("\n<p></i>") }
    #expect(error?.place.file == "page.xhtml")
    #expect(error?.place.line == 2)
  }

  @Test(arguments: ["s:if='1'", "s:each='.'"])
  func `the root can be neither dropped nor repeated`(attribute: String) {
    let text = "<p xmlns='\(Namespace.xhtml)' xmlns:s='\(Namespace.template)' \(attribute)/>"
    #expect(throws: MarkupError.self) { try Sample().renderFile(text) }
    #expect(throws: MarkupError.self) {
      try Sample().renderFile("<s:group xmlns:s='\(Namespace.template)'/>")
    }
  }

  @Test func `a ring of parts is refused`() {
    let sample = Sample(files: [
      "a": "<p xmlns='\(Namespace.xhtml)' xmlns:s='\(Namespace.template)' s:include='b'/>",
      "b": "<p xmlns='\(Namespace.xhtml)' xmlns:s='\(Namespace.template)'\n s:include='a'/>",
    ])
    let error = #expect(throws: MarkupError.self) { try sample.render("<p s:include='a'/>") }
    #expect(error?.place == Place(file: "b", line: 2))
    #expect(error?.message == "'a' includes itself: page.xhtml → a → b → a")
  }

  @Test func `parts that double again and again are refused`() {
    var sample = Sample()
    for number in 0..<20 {
      let include = "<p s:include='\(number + 1)'/>"
      sample.files["\(number)"] = "\(Sample.open)\(include)\(include)</div>"
    }
    sample.files["20"] = "\(Sample.open)</div>"
    let error = #expect(throws: MarkupError.self) { try sample.render("<p s:include='0'/>") }
    #expect(error?.message == "the template includes more than 1000 files")
  }

  @Test func `parts nested too deeply are refused`() {
    var sample = Sample()
    for number in 0..<300 {
      sample.files["\(number)"] = "\(Sample.open)<p s:include='\(number + 1)'/></div>"
    }
    let error = #expect(throws: MarkupError.self) { try sample.render("<p s:include='0'/>") }
    #expect(error?.message == "elements are nested too deeply")
  }

  @Test func `a text that is not UTF-8 is refused`() {
    let text = "\(Sample.open)<style s:include-text='x'/></div>"
    let error = #expect(throws: MarkupError.self) {
      try Template("t", prefixes: [:]) { $0 == "t" ? Array(text.utf8) : [0xFF] }
    }
    #expect(error?.message == "'x' is not UTF-8")
  }
}
