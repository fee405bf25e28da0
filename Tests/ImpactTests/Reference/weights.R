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
# A change of `conf` between the waves 1 and 3: V1 + V2 - 2 C. V1 and V2 are svymean's of each wave; C
# is, by stratum, the correlation of the units in both times their share and the waves' errors.
linearized <- function(x, id, strata, weights) {
  m <- svymean(~conf, designed(x, id, strata, weights), na.rm = TRUE)
  w <- ifelse(is.na(x$conf), 0, x[[all.vars(weights)]])
  z <- ifelse(w == 0, 0, w * (x$conf - coef(m)) / sum(w))
  stratum <- if (is.null(strata)) rep("all", nrow(x)) else x[[all.vars(strata)]]
  u <- aggregate(list(z = z), list(id = x[[all.vars(id)]], stratum = stratum), sum)
  v <- tapply(u$z, u$stratum, function(z)
    if (length(z) == 1) z^2 else length(z) * var(z))
  stopifnot(isTRUE(all.equal(sum(v), as.numeric(SE(m))^2)))
  list(mean = as.numeric(coef(m)), units = u, v = v)
}
change <- function(x, id, strata = NULL, weights = ~wtpannr123) {
  a <- linearized(x[x$wave == 1, ], id, strata, weights)
  b <- linearized(x[x$wave == 3, ], id, strata, weights)
  both <- merge(a$units, b$units, by = c("id", "stratum"))
  n <- function(wave, h) sum(wave$units$stratum == h)
  covariance <- sapply(unique(as.character(both$stratum)), function(h) {
    p <- both[both$stratum == h, ]
    n1 <- n(a, h); n2 <- n(b, h)
    if (n1 == 1 && n2 == 1) return(p$z.x * p$z.y)
    if (nrow(p) < 2 || sd(p$z.x) == 0 || sd(p$z.y) == 0) return(0)
    cor(p$z.x, p$z.y) * nrow(p) / sqrt(n1 * n2) * sqrt(a$v[[h]] * b$v[[h]])
  })
  v1 <- sum(a$v); v2 <- sum(b$v)
  n1 <- nrow(a$units); n2 <- nrow(b$units); common <- nrow(both)
  welch <- (v1 + v2)^2 / (v1^2 / (n1 - length(a$v)) + v2^2 / (n2 - length(b$v)))
  paired <- common - length(unique(both$stratum))
  df <- paired + (welch - paired) * (n1 + n2 - 2 * common) / (n1 + n2)
  found(b$mean - a$mean, sqrt(v1 + v2 - 2 * sum(unlist(covariance))), df)
}
# Where every unit is in both waves it is what svyglm makes of the two waves as one sample.
stacked <- function(x, id, strata = NULL, weights = ~wtpannr123) {
  x$later <- as.integer(x$wave == 3)
  design <- designed(x, id, strata, weights)
  s <- summary(svyglm(conf ~ later, design))$coefficients["later", ]
  found(s[[1]], s[[2]], degf(design))
}

# Samples of schools: score 0...1000.
strat <- read("survey_apistrat.csv")
results$strat <- level(~api00, svydesign(~1, strata = ~stype, weights = ~pw, data = strat))
clus <- read("survey_apiclus1.csv")
results$clus <- level(~api00, svydesign(~dnum, weights = ~pw, data = clus))
srs <- read("survey_apisrs.csv")
results$srs <- level(~api00, svydesign(~1, weights = ~pw, fpc = ~fpc, data = srs))
srs$none <- as.integer(srs$awards == "No")
d <- svydesign(~1, weights = ~pw, data = srs)
p <- svyciprop(~none, d, method = "xlogit", df = degf(d))
results$no_prize <- list(est = as.numeric(coef(p)), ci = as.numeric(attr(p, "ci")))
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
results$change_clusters <- change(both, ~vpsu, ~vstrat)
# People as units, of whom only those with a score count as drawn.
scored <- both[!is.na(both$conf), ]
results$change_people <- change(scored, ~firstid)
results$change_people_strata <- change(scored, ~firstid, ~vstrat)
results$change_different_people <- change(scored, ~row)
twice <- scored[scored$firstid %in% scored$firstid[duplicated(scored$firstid)], ]
for (design in list(list(~firstid, NULL), list(~firstid, ~vstrat), list(~vpsu, ~vstrat)))
  stopifnot(isTRUE(all.equal(change(twice, design[[1]], design[[2]]),
    stacked(twice, design[[1]], design[[2]]), tolerance = 1e-9)))
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
results$raked_change <- change(scored, ~firstid, weights = ~fitted)

# The difference of two weighted changes: the South as a partnership, all else as its comparison.
south <- c("South Atlantic", "E. Sou. Central", "W. Sou. Central")
g$place <- ifelse(g$region %in% south, "south", "elsewhere")
parts <- lapply(c("south", "elsewhere"), function(place) {
  change(g[g$place == place & g$wave %in% c(1, 3), ], ~vpsu, ~vstrat)
})
v <- sapply(parts, function(x) x$se^2)
df <- sapply(parts, function(x) x$df)
results$change_south <- parts[[1]]
results$change_elsewhere <- parts[[2]]
results$contribution <- found(parts[[1]]$est - parts[[2]]$est, sqrt(sum(v)),
  sum(v)^2 / sum(v^2 / df))
write(toJSON(results, digits = NA, auto_unbox = TRUE, pretty = TRUE), "weights.json")
