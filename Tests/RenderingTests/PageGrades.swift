import Markup
import Templates
import Testing

@testable import Impact

/// Every cause of a grade, one of each.
enum PageGrades {
  static let causes: [GradeCause] = [
    .outputsOnly, .oneWave, .beforeAfter(waves: 2), .oneShotComparison,
    .differenceInDifferences, .nearRandom, .randomised, .instrumentChanged, .comparisonProgramme,
    .daysApart(3), .noJustification, .comparisonAskedOtherwise, .noBalanceTable,
    .largeImbalance(3), .preTrendNotAlike, .preTrendUnknown, .orderUnexplained,
    .attritionUnknown, .account, .changeShown, .causeShown, .validated, .spread, .noStakeholders,
    .noAccount, .noIntent,
    .intentAfterData, .designTooWeak, .changeNotShown, .fewPeople(3), .intervalHoldsZero,
    .noDifference, .differenceHoldsZero, .differenceContradictsChange, .notValidated, .noCost,
    .fewPlaces(3), .noPooledChange, .pooledHoldsZero, .lowResponse(3), .responseUnknown,
    .highAttrition(3), .unequalAttrition(3), .collectedByPartner, .sitesDisagree,
    .heterogeneity(3), .proxyRespondents, .otherPlace, .wordingChanged,
    .intervalHoldsZeroAndWorthwhile, .indicatorMissing("trust"), .largeChange(3),
  ]
}

/// The words that the report's schema allows.
enum SchemaWords {
  static func values(of attribute: String, in type: String) throws -> [String] {
    let bytes = try #require(TemplateFiles.bytes(of: "schema/samhold-report.xsd"))
    let schema = try Document(parsing: bytes, name: "samhold-report.xsd")
    let evaluator = XPathEvaluator(schema, prefixes: ["x": "http://www.w3.org/2001/XMLSchema"])
    let path = "//x:complexType[@name='\(type)']/x:attribute[@name='\(attribute)']//x:enumeration"
    let expression = try XPath(path, at: Markup.Place(file: "test"))
    guard case .nodes(let nodes) = try evaluator.evaluate(expression) else { return [] }
    return nodes.compactMap { $0.element?["value"] }
  }
}
