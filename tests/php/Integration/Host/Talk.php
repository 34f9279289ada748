<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use PHPUnit\Framework\Assert;

/** What is said about one item, by whoever says it. */
final class Talk {
	public function __construct(
		public readonly int $itemId,
	) {
	}

	/** @return array<string, mixed> the exchange that begins */
	public function ask(Client $person, string $text, string $kind = 'question', ?string $audience = null): array {
		return self::done($person->api('POST', "/items/$this->itemId/messages", ['text' => $text, 'kind' => $kind] + ($audience === null ? [] : ['audience' => $audience])));
	}

	/**
	 * @param array<string, mixed> $exchange
	 * @return array<string, mixed> as it is then
	 */
	public function answer(Client $person, array $exchange, string $text): array {
		return self::done($person->api('POST', "/messages/{$exchange['first']['id']}/answers", ['text' => $text]));
	}

	/** @return array<string, mixed> */
	public function read(Client $person): array {
		return self::done($person->api('GET', "/items/$this->itemId/messages"));
	}

	/** @return list<string> the first messages that this person reads */
	public function texts(Client $person): array {
		return array_values(array_map(static fn (array $exchange): string => $exchange['first']['text'], $this->read($person)['exchanges']));
	}

	/** Reads everything, and says so. */
	public function seen(Client $person): void {
		self::done($person->api('PUT', "/items/$this->itemId/messages/read", ['lastId' => $this->read($person)['lastId']]));
	}

	/** @return int a message that this person wrote, or that somebody else did when the person may not write any */
	public function messageOf(Client $person, Client $other): int {
		$answer = $person->api('POST', "/items/$this->itemId/messages", ['text' => 'Une question']);
		return $answer->status === 200 ? $answer->data()['first']['id'] : $this->ask($other, 'Une question')['first']['id'];
	}

	/** @return list<string> subjects of what this person was told at once and has not dealt with */
	public static function notices(Client $person): array {
		$answer = $person->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications');
		$own = $answer->body === '' ? [] : array_filter($answer->data() ?: [], static fn (array $one): bool => $one['app'] === 'conseil_municipal');
		return array_values(array_map(static fn (array $one): string => ltrim($one['subject'], '@'), $own));
	}

	/** @return array<string, mixed> */
	private static function done(Answer $answer): array {
		Assert::assertSame(200, $answer->status, substr($answer->body, 0, 2000));
		return $answer->data();
	}
}
