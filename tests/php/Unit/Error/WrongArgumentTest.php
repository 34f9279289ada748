<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Error;

use Exception;
use OCA\ConseilMunicipal\Error\WrongArgument;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\ParameterOutOfRangeException;
use OCP\IRequest;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use TypeError;

final class WrongArgumentTest extends TestCase {
	private function controller(): Controller {
		return new class('app', $this->createStub(IRequest::class)) extends Controller {
			/** @param array<mixed> $list */
			public function act(int $id = 0, ?string $title = null, bool $flag = false, array $list = []): int {
				return strlen(self::text($title ?? ''));
			}

			public function stumble(int $id): string {
				/** @phpstan-ignore argument.type */
				return self::text([$id]);
			}

			private static function text(string $text): string {
				return $text;
			}
		};
	}

	/** @param array<string, mixed> $arguments */
	private static function failure(Controller $controller, string $method, array $arguments): Exception {
		try {
			$controller->$method(...$arguments);
		} catch (TypeError $error) {
			return new Exception('as Nextcloud wraps it', 0, $error);
		}
		self::fail('Nothing failed');
	}

	#[TestWith(['id', [1], 'not_a_number'])]
	#[TestWith(['title', [1], 'not_text'])]
	#[TestWith(['flag', [1], 'not_a_flag'])]
	#[TestWith(['list', 'x', 'not_a_list'])]
	public function testAnArgumentOfTheWrongTypeNamesItsField(string $field, mixed $value, string $code): void {
		$controller = $this->controller();
		$refusal = WrongArgument::in(self::failure($controller, 'act', [$field => $value]), $controller, 'act');
		self::assertSame([$code, $field, 422], [$refusal?->errorCode, $refusal?->field, $refusal?->status()]);
	}

	public function testANumberOutOfRangeSaysTheRange(): void {
		$refusal = WrongArgument::in(new ParameterOutOfRangeException('limit', -1, 1, 500), $this->controller(), 'act');
		self::assertSame(['out_of_range', 'limit', ['minimum' => 1, 'maximum' => 500]], [$refusal?->errorCode, $refusal?->field, $refusal?->parameters]);
	}

	public function testAFaultOfOursStaysAFailure(): void {
		$controller = $this->controller();
		self::assertNull(WrongArgument::in(self::failure($controller, 'stumble', ['id' => 1]), $controller, 'stumble'));
		self::assertNull(WrongArgument::in(new Exception('something else'), $controller, 'act'));
	}
}
