# Samhold: one line for each thing to do. `.ci/run` says the same words.

OPTIMIZED = swift build -c release --static-swift-stdlib
RELEASE = $(OPTIMIZED) --product samhold
BENCH = $(RELEASE) && $(OPTIMIZED) --product bench-data && $(OPTIMIZED) --product bench-parts
TEST = swift test --disable-xctest
SOURCES = Package.swift Plugins Sources Tests Templates SampleData Benchmarks Fuzzing
PREFIX ?= /usr/local
MINUTES ?= 1
TARGETS ?=

.PHONY: report test lint format golden sanitize fuzz faults simulate bench bench-peers bench-instructions validate-esrs spark install deb clean

report: ## Build for release and make the sample project's report.
	@Scripts/setup && $(RELEASE) && .build/release/samhold report SampleData

test: ## Run all tests.
	@Scripts/setup && $(TEST)

lint: ## Check the formatting.
	swift format lint --strict --recursive --parallel $(SOURCES)

format: ## Mend the formatting.
	swift format format --in-place --recursive --parallel $(SOURCES)

golden: ## Record expected outputs anew; the run fails, and `git diff` shows what changed.
	@Scripts/setup && SAMHOLD_RECORD=1 $(TEST)

sanitize: ## Run all tests with the address sanitizer, then with the thread sanitizer.
	@Scripts/setup && for check in address thread; do SAMHOLD_SANITIZED=$$check SWIFT_BACKTRACE=enable=no TSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/thread-sanitizer.txt $(TEST) --sanitize=$$check --scratch-path .build-$$check || exit 1; done

fuzz: ## Feed every reader with invented inputs: MINUTES=1 each, TARGETS="csv project" or all.
	@Scripts/setup && SAMHOLD_FUZZ=1 swift build -c release --sanitize=address --scratch-path .build-fuzz --product fuzz && Scripts/fuzz $(MINUTES) $(TARGETS)

faults: ## Let disks fill, devices fail and runs be killed, and see what is left.
	@Scripts/setup && $(RELEASE) && Scripts/faults

simulate: ## Measure the intervals on simulated partnerships, and print that into the docs.
	@Scripts/setup && swift build -c release --product simulate && .build/release/simulate > .build/simulation.md; status=$$?; test ! -s .build/simulation.md || mv .build/simulation.md Docs/simulation.md; exit $$status

bench: ## Measure Samhold beside the programs that are installed, into Benchmarks/RESULTS.md.
	@Scripts/setup && $(BENCH) && python3 Benchmarks/bench.py

bench-peers: ## Install the programs that Samhold is measured beside.
	@Scripts/bench-peers

bench-instructions: ## Compare the instructions of small runs with the recorded ones.
	@Scripts/setup && $(BENCH) && Scripts/bench-instructions

validate-esrs: ## Validate the sample's esrs.xhtml with Arelle against the ESRS taxonomy.
	@Scripts/setup && Scripts/validate-esrs

spark: ## Install PySpark for Examples/spark, and for its test.
	@Scripts/spark

install: ## Build for release; install program, manual pages and completions below PREFIX.
	@Scripts/setup && $(RELEASE) && Scripts/install $(DESTDIR)$(PREFIX)

deb: ## Build for release and pack it as a Debian package.
	@Scripts/setup && $(RELEASE) && Scripts/debian-package

clean: ## Remove everything that was built.
	rm -rf .build .build-*
