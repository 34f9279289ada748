<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Error\Invalid;

/** The fields of a member that a request or an imported line names, each checked; what is not named stays as it is. */
final class MemberChanges {
	public const FIELDS = [
		'civility', 'firstName', 'lastName', 'birthDate', 'function', 'delegation', 'politicalGroup',
		'termStart', 'termEnd', 'uid', 'channel', 'email', 'postalAddress',
	];
	private const DEFAULT_FUNCTION = 'conseiller';

	/** @param array<string, ?string> $values by field */
	private function __construct(
		public readonly array $values,
	) {
	}

	/**
	 * @param array<string, mixed> $values other keys are ignored
	 * @throws Invalid
	 */
	public static function read(array $values): self {
		$input = new Input($values);
		$read = [];
		foreach (self::FIELDS as $field) {
			if ($input->has($field)) {
				$read[$field] = self::field($input, $field);
			}
		}
		return new self($read);
	}

	/**
	 * @return bool whether anything differs from before
	 * @throws Invalid the result would not be a member: no name, term that ends before it begins
	 */
	public function applyTo(Member $member): bool {
		foreach ($this->values as $field => $value) {
			$member->{'set' . ucfirst($field)}($value);
		}
		if ($member->getFunction() === '') {
			$member->setFunction(self::DEFAULT_FUNCTION);
		}
		if ($member->getChannel() === '') {
			$member->setChannel(Channel::Email->value);
		}
		foreach (['firstName' => $member->getFirstName(), 'lastName' => $member->getLastName()] as $field => $name) {
			if ($name === '') {
				throw new Invalid('required', 'This cannot be empty.', field: $field);
			}
		}
		if ($member->getTermStart() !== null && $member->getTermEnd() !== null && $member->getTermEnd() < $member->getTermStart()) {
			throw new Invalid('term_reversed', 'The term ends before it begins.', field: 'termEnd');
		}
		return $member->getUpdatedFields() !== [];
	}

	/** @throws Invalid */
	private static function field(Input $input, string $field): ?string {
		return match ($field) {
			'firstName', 'lastName' => $input->text($field, 120),
			'civility' => $input->optionalText($field, 16),
			'birthDate', 'termStart', 'termEnd' => $input->optionalDate($field),
			'function' => $input->optionalText($field, 60) ?? self::DEFAULT_FUNCTION,
			'politicalGroup' => $input->optionalText($field, 120),
			'uid' => $input->optionalText($field, 64),
			'channel' => $input->choice($field, Channel::class)->value,
			'email' => self::email($input->optionalText($field, 255)),
			'postalAddress' => $input->optionalPassage($field, 500),
			default => $input->optionalText($field, 255),
		};
	}

	private static function email(?string $address): ?string {
		if ($address !== null && filter_var($address, FILTER_VALIDATE_EMAIL, FILTER_FLAG_EMAIL_UNICODE) === false) {
			throw new Invalid('bad_email', 'This is not an e-mail address.', field: 'email');
		}
		return $address;
	}
}
