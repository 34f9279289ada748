<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

/** Whose turn it is. */
final class Turns {
	/**
	 * @param list<Visa> $visas in their order
	 * @return list<Visa> those whose answer is waited for: in order, a correction that is asked holds up what follows
	 */
	public static function of(ReviewMode $mode, array $visas): array {
		if ($mode === ReviewMode::Together) {
			return array_values(array_filter($visas, static fn (Visa $visa): bool => $visa->state() === VisaState::Asked));
		}
		foreach ($visas as $visa) {
			if ($visa->state() === VisaState::Asked) {
				return [$visa];
			}
			if ($visa->state() === VisaState::Correction) {
				return [];
			}
		}
		return [];
	}
}
