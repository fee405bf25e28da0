# What R's survey package says of real weighted samples, for WeightedPanelTests.
# Run in this folder with the folder of the survey data as the only argument; writes weights.json.
suppressMessages({library(survey); library(jsonlite)})
options(survey.lonely.psu = "adjust")
data <- commandArgs(trailingOnly = TRUE)[1]
read <- function(name) read.csv(file.path(data, "microdata", name), na.strings = "",
  check.names = FALSE, colClasses = NA)
results <- list()

interval <- function(est, se, df) est + c(-1, 1) * qt(.975, df) * se
found <- function(est, se, df) list(est = as.numeric(est), se = as.numeric(se), df = df,
  ci = interval(as.numeric(est), as.numeric(se), df))
level <- function(formula, design, df = degf(design)) {
  m <- svymean(formula, design, na.rm = TRUE)
  c(found(coef(m), SE(m), df), sd = sqrt(as.numeric(svyvar(formula, design, na.rm = TRUE))))
}
change <- function(formula, design, df = degf(design)) {
  s <- summary(svyglm(formula, design))$coefficients["later", ]
  found(s[[1]], s[[2]], df)
}

# Samples of schools: score 0...1000.
strat <- read("survey_apistrat.csv")
results$strat <- level(~api00, svydesign(~1, strata = ~stype, weights = ~pw, data = strat))
clus <- read("survey_apiclus1.csv")
results$clus <- level(~api00, svydesign(~dnum, weights = ~pw, data = clus))
srs <- read("survey_apisrs.csv")
results$srs <- level(~api00, svydesign(~1, weights = ~pw, fpc = ~fpc, data = srs))
raked <- read.csv(file.path(data, "reference/out/03_raked_weights_apiclus1.csv"), check.names = FALSE)
results$clus_raked <- level(~api00, svydesign(~dnum, weights = ~raked, data = raked))

# The panel of the General Social Survey.
g <- read("gss_panel2006_long.csv")
answers <- c("confinan", "conbus", "conclerg", "coneduc", "confed", "conlabor", "conpress",
  "conmedic", "contv", "conjudge", "consci", "conlegis", "conarmy")
values <- c("a Great Deal" = 3, "Only some" = 2, "Hardly any" = 1)
m <- as.data.frame(lapply(g[, answers], function(x) unname(values[x])))
g$conf <- ifelse(rowSums(!is.na(m)) >= 7, rowMeans(m, na.rm = TRUE), NA)
g$distrust <- ifelse(g$trust %in% c("Cannot Trust", "Depends"), 1,
  ifelse(g$trust == "can Trust", 0, NA))
g <- g[!is.na(g$wtpannr123), ]
g$row <- seq_len(nrow(g))
designed <- function(x, id, strata = NULL, weights = ~wtpannr123) svydesign(id, strata = strata,
  weights = weights, nest = TRUE, data = x)

for (k in 1:3) {
  d <- designed(g[g$wave == k, ], ~vpsu, ~vstrat)
  p <- svyciprop(~distrust, subset(d, !is.na(distrust)), method = "xlogit", df = degf(d))
  results[[paste0("distrust_w", k)]] <- list(est = as.numeric(coef(p)), ci = as.numeric(attr(p, "ci")))
  results[[paste0("conf_w", k)]] <- level(~conf, d)
  # The spread of those with a score, who are the n of n/(n - 1).
  x <- g[g$wave == k & !is.na(g$conf), ]
  results[[paste0("conf_w", k)]]$sd <- sqrt(as.numeric(svyvar(~conf, designed(x, ~firstid))))
}
both <- g[g$wave %in% c(1, 3), ]
both$later <- as.integer(both$wave == 3)
results$change_clusters <- change(conf ~ later, designed(both, ~vpsu, ~vstrat))
# People as units, of whom only those with a score count as drawn.
scored <- both[!is.na(both$conf), ]
results$change_people <- change(conf ~ later, designed(scored, ~firstid))
results$change_people_strata <- change(conf ~ later, designed(scored, ~firstid, ~vstrat))
results$change_different_people <- change(conf ~ later, designed(scored, ~row))
x <- merge(scored[scored$wave == 1, c("firstid", "conf", "wtpannr123", "vstrat", "vpsu")],
  scored[scored$wave == 3, c("firstid", "conf")], by = "firstid")
x$change <- x$conf.y - x$conf.x
results$paired_clusters <- level(~change, designed(x, ~vpsu, ~vstrat))
results$paired_people <- level(~change, designed(x, ~firstid))

# Two waves raked to the same margins, each from its own base weights; the fitted weights as given.
answered <- rowSums(!is.na(both[, answers])) > 0 | !is.na(both$distrust)
both <- both[answered, ]
parts <- lapply(c(1, 3), function(k) {
  x <- both[both$wave == k, ]
  total <- sum(x$wtpannr123)
  race <- data.frame(race = c("Black", "Other", "White"), Freq = total * c(.2, .15, .65))
  sex <- data.frame(sex = c("Female", "Male"), Freq = total * c(.5, .5))
  x$fitted <- weights(rake(designed(x, ~row), list(~sex, ~race), list(sex, race),
    control = list(maxit = 1000, epsilon = total * 1e-14)))
  x
})
for (k in 1:2) {
  w <- parts[[k]]$fitted
  results[[paste0("raked_kish_w", c(1, 3)[k])]] <- list(deff = length(w) * sum(w^2) / sum(w)^2,
    neff = sum(w)^2 / sum(w^2))
  s <- parts[[k]][!is.na(parts[[k]]$conf), ]
  results[[paste0("raked_conf_w", c(1, 3)[k])]] <- level(~conf, designed(s, ~firstid, weights = ~fitted))
}
scored <- do.call(rbind, parts)
scored <- scored[!is.na(scored$conf), ]
results$raked_change <- change(conf ~ later, designed(scored, ~firstid, weights = ~fitted))

# The difference of two weighted changes: the South as a partnership, all else as its comparison.
south <- c("South Atlantic", "E. Sou. Central", "W. Sou. Central")
g$place <- ifelse(g$region %in% south, "south", "elsewhere")
parts <- lapply(c("south", "elsewhere"), function(place) {
  x <- g[g$place == place & g$wave %in% c(1, 3), ]
  x$later <- as.integer(x$wave == 3)
  change(conf ~ later, designed(x, ~vpsu, ~vstrat))
})
v <- sapply(parts, function(x) x$se^2)
df <- sapply(parts, function(x) x$df)
results$change_south <- parts[[1]]
results$change_elsewhere <- parts[[2]]
results$contribution <- found(parts[[1]]$est - parts[[2]]$est, sqrt(sum(v)),
  sum(v)^2 / sum(v^2 / df))
write(toJSON(results, digits = NA, auto_unbox = TRUE, pretty = TRUE), "weights.json")
