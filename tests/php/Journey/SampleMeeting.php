<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use OCA\ConseilMunicipal\Demo\SampleData;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A commune of the samples (lib/Demo/data) with its whole council, and its meeting with all its items and pieces, ready to be convened. */
final class SampleMeeting {
	/** Nothing of an e-mail depends on the size of the pieces: they are light. */
	private const MOST_BYTES = 20_000;

	public readonly TownHall $hall;
	public readonly ConveningRoom $room;
	/** Of everybody’s address. */
	public readonly string $domain;
	/** @var array<string, int> by id of the samples */
	public readonly array $members;

	public function __construct(string $suffix, string $communeId) {
		[$commune] = array_values(array_filter(SampleData::communes(), static fn (array $one): bool => $one['id'] === $communeId));
		$this->hall = new TownHall($suffix, '--seats=' . $commune['seats'], '--in-exercise=' . $commune['inExercise'], '--siret=' . $commune['siret']);
		$this->domain = "$suffix.example.org";
		foreach (['valerie', 'karim', 'lea'] as $name) {
			Host::running()->occ(['user:setting', "$name-$suffix", 'settings', 'email', "$name@$this->domain"])->orFail();
		}
		$this->room = new ConveningRoom($this->hall, $this->meeting($communeId));
		$this->members = $this->council($commune['members']);
		$this->agenda(SampleData::agenda($communeId)['items']);
	}

	public function address(string $id): string {
		return "$id@$this->domain";
	}

	public function as(string $id): Client {
		return Host::running()->as("$id-{$this->hall->suffix}");
	}

	/** @return list<string> addresses of those who read e-mail, sorted */
	public function addresses(): array {
		$addresses = array_values(array_filter(array_column($this->room->shown()['dispatches'], 'address')));
		sort($addresses);
		return $addresses;
	}

	/**
	 * Lets what waits leave, ten e-mails at a time. The clocks of two processes of the host differ by seconds: set it a minute later before.
	 *
	 * @param array<string, mixed> $act
	 * @return array<string, mixed> as it is then
	 */
	public function leave(array $act): array {
		for ($left = count($act['dispatches']); $left > 0; $left -= 10) {
			$act = $this->room->pump($act['id']);
		}
		return $act;
	}

	/**
	 * @param array<string, mixed> $act
	 * @return array<array-key, int> number of members by what became of their message
	 */
	public static function states(array $act): array {
		$states = array_count_values(array_column($act['dispatches'], 'state'));
		ksort($states);
		return $states;
	}

	private function meeting(string $communeId): MeetingRoom {
		return new MeetingRoom($this->hall, substr(SampleData::agenda($communeId)['meeting']['start'], 0, 16));
	}

	/**
	 * @param list<array<string, mixed>> $people
	 * @return array<string, int>
	 */
	private function council(array $people): array {
		$suffix = $this->hall->suffix;
		$accounts = [];
		foreach ($people as $person) {
			if ($person['channel'] === 'email') {
				$accounts["{$person['id']}-$suffix"] = ["{$person['firstName']} {$person['lastName']}", ["elus-$suffix"], $this->address($person['id'])];
			}
		}
		Host::running()->createPeople([], $accounts);
		$members = [];
		foreach ($people as $person) {
			$members[$person['id']] = $this->room->addMember($person['firstName'], $person['lastName'], [
				'email' => $person['channel'] === 'email' ? $this->address($person['id']) : null,
				'uid' => $person['channel'] === 'email' ? "{$person['id']}-$suffix" : null,
			] + array_intersect_key($person, array_flip(['civility', 'birthDate', 'function', 'channel', 'postalAddress'])))['id'];
		}
		return $members;
	}

	/** @param list<array<string, mixed>> $items */
	private function agenda(array $items): void {
		$pieces = [];
		foreach ($items as $item) {
			$made = $this->room->room->addItem($item['title'], $item['kind']);
			if ($item['huisClos']) {
				$this->hall->manager->api('PUT', "/items/{$made['id']}", ['closedSession' => true], ['If-Match' => '"' . $made['version'] . '"']);
			}
			foreach ($item['documents'] as $document) {
				if ($document['access'] !== 'restricted') {
					$pieces[$item['title']][$document['name']] = min($document['bytes'], self::MOST_BYTES);
				}
			}
		}
		foreach ($this->room->room->preparation()['items'] as $item) {
			foreach ($pieces[$item['title']] ?? [] as $name => $bytes) {
				$this->room->room->drop($item['folderName'] . '/' . $name, str_pad("$name\n", $bytes, "{$item['title']}\n"));
			}
		}
		$this->room->room->sync();
	}
}
