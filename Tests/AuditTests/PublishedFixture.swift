import Markup
import Rendering
import Testing

@testable import Audit

/// A small report written by hand, in which nothing can be worked out; tests plant leaks in it.
///
/// Two places, three waves, two indicators: `belonging` of two items and `trust` of one, on 1 to 5.
/// North has 40, 42 and 44 people, South 30 each time.
struct PublishedFixture {
  var text = Self.report

  /// The report with some of its words replaced; each must stand in it.
  static func report(replacing edits: [(String, String)] = []) throws -> Document {
    var fixture = PublishedFixture()
    for (words, others) in edits {
      try #require(fixture.text.contains(words), "\(words)")
      fixture.text = fixture.text.replacing(words, with: others)
    }
    return try PublishedReading.document(Array(fixture.text.utf8), file: "report.xml")
  }

  private static let report = """
    <report xmlns="urn:samhold:report:1" version="1" language="en">
    <title>A report</title>
    <undertaking><name>Somebody</name></undertaking>
    <period start="2025-01-01" end="2025-12-31"/>
    <summary from="a" to="c" improved="0" worsened="0" unclear="0" withheld="0" not-known="0"/>
    <adverse looked="0" rate="5" unacknowledged="0"/>
    <method confidence="95" privacy-threshold="5" minimum-answered-percent="50"
      negative-pole-at-most="25" duplicates="refuse" smallest-worthwhile-change="5"/>
    <families/>
    <questionnaire validated="false">
    <name>Questions</name>
    <scale id="five" minimum="1" maximum="5" decimals="0"/>
    <indicator id="belonging" higher-is-better="true"><name>b</name><opposite>i</opposite></indicator>
    <indicator id="trust" higher-is-better="true"><name>t</name><opposite>s</opposite></indicator>
    <item id="q1" indicator="belonging" scale="five" reversed="false"><wording>1?</wording></item>
    <item id="q2" indicator="belonging" scale="five" reversed="true"><wording>2?</wording></item>
    <item id="q3" indicator="trust" scale="five" reversed="false"><wording>3?</wording></item>
    </questionnaire>
    <waves>
    <wave id="a" start="2023-01-01" end="2023-01-31"><name>a</name>
    \(participation("70", nil))</wave>
    <wave id="b" start="2024-01-01" end="2024-01-31"><name>b</name>
    \(participation("72", nil))</wave>
    <wave id="c" start="2025-01-01" end="2025-01-31"><name>c</name>
    \(participation("74", nil))</wave>
    </waves>
    <respondent-groups><respondent-group id="age"><name>Age</name>
    <respondent-value id="young" group="age"><name>young</name></respondent-value>
    <respondent-value id="old" group="age"><name>old</name></respondent-value>
    </respondent-group></respondent-groups>
    <instrument-changes/>
    <outputs-catalogue/>
    <partnerships>
    <partnership id="north" comparison-only="false"><name>North</name><place>North</place>
    <participations>
    \(participation("40", "a"))\(participation("42", "b"))\(participation("44", "c"))
    </participations>
    <outputs/>
    <levels>
    <level indicator="belonging" wave="a" state="shown" n="40" mean="55" sd="20" low="50" high="60" negative-pole="25"/>
    <level indicator="belonging" wave="b" state="shown" n="42" mean="56" sd="20" low="50" high="60" negative-pole="14.285714285714286"/>
    <level indicator="belonging" wave="c" state="shown" n="44" mean="57" sd="20" low="50" high="60"><negative-pole state="withheld" rule="tells-small-group"/></level>
    <level indicator="trust" wave="a" state="shown" n="40" mean="55" sd="20" low="50" high="60" negative-pole="25"/>
    </levels>
    <changes>
    \(change("a", "b", 40, 42, linked: 30, extra: "<everyone><rank-sum state='not-known' reason='no-variation'/><pole-change state='shown' difference='-10.714285714285714' low='-20' high='0'/></everyone>\(linkedPeople)"))
    \(change("b", "c", 42, 44, linked: 32, extra: "<everyone><rank-sum state='not-known' reason='no-variation'/><pole-change state='withheld' rule='tells-small-group'/></everyone><linked-people state='withheld' rule='tells-small-group'/>"))
    \(change("a", "c", 40, 44, linked: 25, extra: "<everyone><rank-sum state='not-known' reason='no-variation'/><pole-change state='withheld' rule='tells-small-group'/></everyone><linked-people state='withheld' rule='tells-small-group'/>"))
    </changes>
    <distributions>
    <distribution item="q1" wave="a" state="shown" n="40" mean="3.35"><share value="1" percent="12.5"/><share value="2" percent="15"/><share value="3" percent="22.5"/><share value="4" percent="25"/><share value="5" percent="25"/></distribution>
    <distribution item="q2" wave="a" state="shown" n="38" mean="3.5"><shares state="withheld" rule="tells-small-group"/></distribution>
    <distribution item="q3" wave="a" state="shown" n="40" mean="3.2"><shares state="withheld" rule="tells-small-group"/></distribution>
    </distributions>
    <targets/>
    <attritions/>
    <qualities><quality indicator="belonging" wave="a"><extremes state="shown" n="40" floor="12.5" ceiling="15"/><reliability state="not-known" reason="too-few-items"/></quality></qualities>
    <contribution known="false" because="no-comparison"/>
    <courses/>
    <groups>
    <group group="age" group-value="young"><group-level indicator="belonging" wave="a" state="shown" n="15" mean="50" sd="20"><negative-pole state="withheld" rule="tells-small-group"/></group-level></group>
    <group group="age" group-value="old"><group-level indicator="belonging" wave="a" state="shown" n="18" mean="52" sd="20"><negative-pole state="withheld" rule="tells-small-group"/></group-level></group>
    </groups>
    </partnership>
    <partnership id="south" comparison-only="false"><name>South</name><place>South</place>
    <participations>
    \(participation("30", "a"))\(participation("30", "b"))\(participation("30", "c"))
    </participations>
    <outputs/>
    <levels>
    <level indicator="belonging" wave="a" state="shown" n="30" mean="60" sd="20" low="50" high="70" negative-pole="20"/>
    </levels>
    <changes/><distributions/><targets/><attritions/>
    <qualities><quality indicator="belonging" wave="a"><extremes state="shown" n="30" floor="0" ceiling="16.666666666666668"/><reliability state="not-known" reason="too-few-items"/></quality></qualities>
    <contribution known="false" because="no-comparison"/>
    <courses/><groups/>
    </partnership>
    </partnerships>
    <claims/>
    <qualities><quality indicator="belonging" wave="a"><extremes state="shown" n="70" floor="7.142857142857143" ceiling="15.714285714285714"/><reliability state="not-known" reason="too-few-items"/></quality></qualities>
    <data-quality><rows file="a.csv" wave="a" state="shown" scored="60" partial="10" without-answers="0" excluded-as-duplicate="0"><read state="shown" value="70"/></rows></data-quality>
    <diagnostics/>
    <provenance tool="samhold" tool-version="0.1.0"/>
    </report>
    """

  static let withheld = #"state="withheld" rule="tells-small-group""#

  private static func participation(_ people: String, _ wave: String?) -> String {
    """
    <participation\(wave.map { " wave=\"\($0)\"" } ?? "")><respondents state="shown" value="\(people)"/>\
    <invited state="not-known" reason="not-stated"/>\
    <response-rate state="not-known" reason="not-stated"/></participation>
    """
  }

  private static func change(
    _ from: String,
    _ to: String,
    _ first: Int,
    _ second: Int,
    linked: Int,
    extra: String
  ) -> String {
    """
    <change indicator="belonging" from="\(from)" to="\(to)" span="step" state="shown" \
    method="partially-overlapping" basis="partly-same-people" n-first="\(first)" \
    n-second="\(second)" difference="1"><linked state="shown" n="\(linked)"/>\
    <unlinked state="shown" n="\(first + second - 2 * linked)"/>\
    <inference state="not-known" reason="no-variation"/>\
    <effect-size state="not-known" reason="no-variation"/>\
    <verdict state="not-known" reason="no-variation"/>\(extra)</change>
    """
  }

  /// Of 30: 12 rose, 10 fell; 5 came to the pole, 10 left it.
  private static let linkedPeople = """
    <linked-people state="shown" n="30"><signed-ranks state="not-known" reason="same-change"/>\
    <signs state="shown" increased="12" decreased="10" unchanged="8" p="0.8"/>\
    <pole-change state="shown" difference="-16.666666666666668" low="-30" high="0"/>\
    <pole-moves state="shown" entered="5" left="10" p="0.3"/></linked-people>
    """
}
