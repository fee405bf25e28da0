extension ProjectFile {
  static let questionnaire = #"""
    questionnaire:
      name:
        da: "Sammenhold i nabolaget (eksempel, ikke valideret)"
        en: "Cohesion in the neighbourhood (example, not validated)"
      source:
        da: "Skrevet til dette eksempel. Ikke valideret og ikke taget fra et andet skema."
        en: "Written for this example. Not validated and not taken from any other instrument."
      validated: false

      scales:
        enighed:
          min: 1
          max: 5
          labels:
            1: {da: "Helt uenig", en: "Strongly disagree"}
            2: {da: "Overvejende uenig", en: "Mostly disagree"}
            3: {da: "Både enig og uenig", en: "Both agree and disagree"}
            4: {da: "Overvejende enig", en: "Mostly agree"}
            5: {da: "Helt enig", en: "Strongly agree"}
          no_answer: ["Ved ikke", "Ønsker ikke at svare", "Don't know", "Prefer not to say"]

      indicators:
        belonging: {}
        trust: {}
        co-creation: {}

      items:
        - id: tilhoer1
          indicator: belonging
          facet: ownership
          scale: enighed
          wording:
            da: "Jeg føler et medansvar for stedet her."
            en: "I feel jointly responsible for this place."
        - id: tilhoer2
          indicator: belonging
          facet: pride
          scale: enighed
          wording:
            da: "Jeg fortæller gerne andre, at jeg hører til her."
            en: "I gladly tell others that I belong here."
        - id: tilhoer3
          indicator: belonging
          facet: identification
          scale: enighed
          wording:
            da: "Jeg kan kende mig selv i det liv, der leves her."
            en: "I recognise myself in the life that is lived here."
        - id: tilhoer4
          indicator: belonging
          facet: identification
          scale: enighed
          reversed: true
          wording:
            da: "Jeg føler mig som en gæst i mit eget nabolag."
            en: "I feel like a guest in my own neighbourhood."

        - id: tillid1
          indicator: trust
          facet: strangers
          scale: enighed
          wording:
            da: "Møder jeg en fremmed her, regner jeg med, at vedkommende vil mig det godt."
            en: "When I meet a stranger here, I expect that person to wish me well."
        - id: tillid2
          indicator: trust
          facet: strangers
          scale: enighed
          wording:
            da: "Jeg ville trygt bede en, jeg ikke kender, om en håndsrækning her."
            en: "I would feel safe asking someone I do not know for a hand here."
        - id: tillid3
          indicator: trust
          facet: strangers
          scale: enighed
          wording:
            da: "Glemmer jeg at låse min cykel her, regner jeg med, at den bliver stående."
            en: "If I forget to lock my bicycle here, I expect it to stay where it is."
        - id: tillid4
          indicator: trust
          facet: strangers
          scale: enighed
          reversed: true
          wording:
            da: "Jeg er på vagt, når folk, jeg ikke kender, taler til mig her."
            en: "I am on my guard when people I do not know speak to me here."

        - id: skaber1
          indicator: co-creation
          facet: social
          scale: enighed
          wording:
            da: "Jeg kan være med i et fællesskab her, hvis jeg har lyst."
            en: "I can join a community here if I feel like it."
        - id: skaber2
          indicator: co-creation
          facet: social
          scale: enighed
          wording:
            da: "Det er let at sætte noget i gang sammen med andre her."
            en: "It is easy to start something together with others here."
        - id: skaber3
          indicator: co-creation
          facet: organisational
          scale: enighed
          wording:
            da: "Jeg ved, hvem jeg skal gå til, hvis jeg vil have indflydelse på stedet her."
            en: "I know whom to turn to if I want a say about this place."
        - id: skaber4
          indicator: co-creation
          facet: organisational
          scale: enighed
          reversed: true
          wording:
            da: "Beslutninger om stedet her bliver taget hen over hovedet på mig."
            en: "Decisions about this place are made over my head."

    """#
}
