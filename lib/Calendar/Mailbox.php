<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** Somebody’s name and e-mail address as calendars write them. */
final readonly class Mailbox {
	/** @throws NotAnAddress */
	public function __construct(
		public string $name,
		public string $address,
	) {
		if (filter_var($address, FILTER_VALIDATE_EMAIL, FILTER_FLAG_EMAIL_UNICODE) === false || preg_match('/["\\\\\s,;:<>]/u', $address) === 1) {
			throw new NotAnAddress($address);
		}
	}

	/** @param string $parameters further parameters, each with its semicolon */
	public function line(string $property, string $parameters = ''): string {
		$name = $this->name === '' ? '' : ';CN=' . ContentLine::quoted($this->name);
		return ContentLine::raw($property . $name . $parameters, "mailto:$this->address");
	}
}
